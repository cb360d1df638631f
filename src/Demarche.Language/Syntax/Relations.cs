namespace Demarche.Language.Syntax;

#pragma warning disable CS1591 // The relations are documented at universaldependencies.org/u/dep.

/// <summary>Names of the universal dependency relations that the stages ask for.</summary>
public static class Relations
{
    public const string AdjectivalClause = "acl";
    public const string RelativeClause = "acl:relcl";
    public const string AdverbialClause = "advcl";
    public const string AdverbialModifier = "advmod";
    public const string AdjectivalModifier = "amod";
    public const string Apposition = "appos";
    public const string Auxiliary = "aux";
    public const string PassiveAuxiliary = "aux:pass";
    public const string Case = "case";
    public const string Coordinator = "cc";
    public const string ClausalComplement = "ccomp";
    public const string Compound = "compound";
    public const string Particle = "compound:prt";
    public const string Conjunct = "conj";
    public const string Copula = "cop";
    public const string ClausalSubject = "csubj";
    public const string Determiner = "det";
    public const string Flat = "flat";
    public const string IndirectObject = "iobj";
    public const string Marker = "mark";
    public const string NominalModifier = "nmod";
    public const string Possessor = "nmod:poss";
    public const string Subject = "nsubj";
    public const string PassiveSubject = "nsubj:pass";
    public const string NumericModifier = "nummod";
    public const string Object = "obj";
    public const string Oblique = "obl";
    public const string Agent = "obl:agent";
    public const string Parataxis = "parataxis";
    public const string Punctuation = "punct";
    public const string Root = "root";
    public const string OpenComplement = "xcomp";
}
