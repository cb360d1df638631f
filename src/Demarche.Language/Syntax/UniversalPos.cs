namespace Demarche.Language.Syntax;

#pragma warning disable CS1591 // The tags are documented at universaldependencies.org/u/pos.

/// <summary>The 17 universal part-of-speech tags (Universal Dependencies v2).</summary>
public enum UniversalPos : byte
{
    X, ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB,
}
