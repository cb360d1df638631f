namespace Demarche.Language.Network;

/// <summary>A product of rows with a matrix, as the tiles of <see cref="PairTiles{TPairs,TVector}"/> see it. Units of addresses are pairs.</summary>
internal readonly unsafe struct IntegerProduct
{
    /// <summary>The first part of the row at place 0.</summary>
    public required int* Source { get; init; }

    /// <summary>The place of each row; null when they follow each other from place 0 on.</summary>
    public required int* Places { get; init; }

    /// <summary>From a place to the next.</summary>
    public required nint Stride { get; init; }

    /// <summary>From a part of a row to its next part.</summary>
    public required nint Step { get; init; }

    /// <summary>Parts of a row.</summary>
    public required int Parts { get; init; }

    /// <summary>Pairs of a part.</summary>
    public required int Pairs { get; init; }

    /// <summary>The matrix, in panels of <see cref="IntegerMatrix.Panel"/> columns.</summary>
    public required int* Panels { get; init; }

    /// <summary>The scale of each place.</summary>
    public required float* RowScales { get; init; }

    public required float* ColumnScales { get; init; }

    /// <summary>What the product is added to; rows <see cref="OntoStride"/> floats apart.</summary>
    public required float* Onto { get; init; }

    public required nint OntoStride { get; init; }

    /// <summary>Rows of <see cref="Width"/> floats.</summary>
    public required float* Target { get; init; }

    public required int Width { get; init; }

    public int Place(int row) => Places == null ? row : Places[row];

    /// <summary>The first part of a row.</summary>
    public int* Row(int row) => Source + Place(row) * Stride;

    /// <summary>The weights of a column for the first pair; the next pair's are <see cref="IntegerMatrix.Panel"/> further.</summary>
    public int* Column(int column) =>
        Panels + (nint)(column / IntegerMatrix.Panel) * Parts * Pairs * IntegerMatrix.Panel + column % IntegerMatrix.Panel;
}
