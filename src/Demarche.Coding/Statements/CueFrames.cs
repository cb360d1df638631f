namespace Demarche.Coding.Statements;

/// <summary>What a cue may take as its content.</summary>
[Flags]
internal enum CueFrames
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A clause: "said (that) …", "asked whether …"; also with the cue in the middle or at the end.</summary>
    That = 1,

    /// <summary>A quotation beside it: "…," he said.</summary>
    Quote = 2,

    /// <summary>An infinitive: "promised to …", "asked him to …".</summary>
    Infinitive = 4,

    /// <summary>A gerund: "denied having …".</summary>
    Gerund = 8,

    /// <summary>A noun phrase: "criticised the plan", with what belongs to it ("accused them of …").</summary>
    Object = 16,

    /// <summary>A noun phrase beside the content that names who is addressed: "told reporters that …".</summary>
    Addressee = 32,

    /// <summary>Its subject together with its complement: "the talks seem to have stalled"; nobody is the source.</summary>
    Subject = 64,

    /// <summary>A phrase with one of the entry's prepositions: "warned of …", "called for …".</summary>
    Preposition = 128,
}
