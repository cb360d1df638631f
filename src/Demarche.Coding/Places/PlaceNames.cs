using System.Globalization;
using System.Text;

namespace Demarche.Coding.Places;

/// <summary>How the names of places are compared where reports spell them in their own ways.</summary>
internal static class PlaceNames
{
    /// <summary>The name in small letters without accents and apostrophes, with spaces for hyphens: "al qaim" for "Al-Qā’im".</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (char letter in name.Normalize(NormalizationForm.FormD))
        {
            if (letter == '-')
                folded.Append(' ');
            else if (char.IsLetterOrDigit(letter) || letter == ' ')
                folded.Append(char.ToLower(letter, CultureInfo.InvariantCulture));
        }
        return folded.ToString();
    }
}
