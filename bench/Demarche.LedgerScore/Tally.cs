using System.Globalization;

namespace Demarche.LedgerScore;

/// <summary>Counts of what was right, of the system's and of the gold ledger.</summary>
internal record struct Tally(int RightOfSystem, int System, int RightOfGold, int Gold)
{
    public readonly double Precision => System == 0 ? 0 : 100.0 * RightOfSystem / System;

    public readonly double Recall => Gold == 0 ? 0 : 100.0 * RightOfGold / Gold;

    public readonly double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Tally operator +(Tally one, Tally other) => new(
        one.RightOfSystem + other.RightOfSystem, one.System + other.System, one.RightOfGold + other.RightOfGold, one.Gold + other.Gold);

    public override readonly string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"F1 {F1:F1} (P {Precision:F1} of {System}, R {Recall:F1} of {Gold})");
}
