using System.Collections.Immutable;
using Demarche.Language.Articles;

namespace Demarche.Reading.Decoding;

/// <summary>Bytes as characters, or the reason why they are none.</summary>
/// <param name="Text">The characters, without a byte order mark; empty where there is an error.</param>
/// <param name="Error">Why the bytes are not text.</param>
/// <param name="Diagnostics">What was odd about them.</param>
internal sealed record DecodedText(string Text, Diagnostic? Error, ImmutableArray<Diagnostic> Diagnostics)
{
    public static DecodedText Of(string text) => new(text, null, []);

    public static DecodedText Of(string text, string code, string oddity) =>
        new(text, null, [new Diagnostic(code, oddity)]);

    public static DecodedText Failed(string code, string message) => new("", new Diagnostic(code, message), []);
}
