using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.References;

/// <summary>Which words of a document stand between quotation marks.</summary>
internal static class QuotationMap
{
    /// <summary>For each sentence the words inside quotation marks; null where the sentence has none.</summary>
    /// <remarks>A quotation ends with its mark or with its paragraph.</remarks>
    public static bool[]?[] Of(Document document)
    {
        var map = new bool[]?[document.Sentences.Length];
        bool open = false;
        int paragraph = -1;
        for (int i = 0; i < map.Length; i++)
        {
            Sentence sentence = document.Sentences[i];
            if (sentence.Paragraph != paragraph)
                open = false;
            paragraph = sentence.Paragraph;
            bool[]? inside = open ? new bool[sentence.Length] : null;
            for (int token = 0; token < sentence.Length; token++)
            {
                string form = sentence[token].Form;
                if (form is "\"" or "\u201C" or "\u201D" or "``" or "''")
                {
                    open = form is "\u201C" or "``" || (form == "\"" && !open);
                    inside ??= new bool[sentence.Length];
                }
                else if (open && inside is not null)
                {
                    inside[token] = true;
                }
            }
            map[i] = inside;
        }
        return map;
    }
}
