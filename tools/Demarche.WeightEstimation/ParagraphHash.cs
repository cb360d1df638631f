using System.Security.Cryptography;
using System.Text;

namespace Demarche.WeightEstimation;

/// <summary>Tells a paragraph without its text: the first 16 hexadecimal digits of the SHA-256 of its UTF-8, white space at both ends cut off.</summary>
internal static class ParagraphHash
{
    public static string Of(string paragraph) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(paragraph.Trim())))[..16];
}
