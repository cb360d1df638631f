namespace Demarche.Coding.Statements.Phrases;

/// <summary>
/// Reads attributions made without a verb: "according to the envoy, …", "in his view, …", "reportedly", "Lavrov: …".
/// </summary>
internal static class PhraseCueReader
{
    /// <summary>Adds what the sentence holds.</summary>
    public static void Read(SentenceView reading, List<Draft> drafts)
    {
        for (int i = 0; i + 1 < reading.Sentence.Length; i++)
        {
            if (reading.QuotationOf(i) < 0 && (AccordingTo.Read(reading, i) ?? Viewpoint.Read(reading, i) ?? HearsayAdverb.Read(reading, i)) is { } draft)
                drafts.Add(draft);
        }
        if ((SpeakerLabel.Read(reading) ?? Signature.Read(reading)) is { } marked)
            drafts.Add(marked);
    }
}
