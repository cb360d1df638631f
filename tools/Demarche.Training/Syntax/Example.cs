namespace Demarche.Training.Syntax;

/// <summary>A gold sentence as numbers.</summary>
/// <param name="Features">Rows of the features of each word, -1 where there is none; one row of the array a word.</param>
/// <param name="UnknownRow">Row of the unknown word.</param>
/// <param name="Vectors">Row of each word's vector, -1 where there is none.</param>
/// <param name="Tags">Tag of each word; -1 where the training set's tags lack it.</param>
/// <param name="Heads">Head of each word; the number of words for the root.</param>
/// <param name="Labels">Label of each word's arc.</param>
/// <param name="Loose">The label of parataxis, for a root that hangs on another word.</param>
internal sealed record Example(
    int[][] Features, int UnknownRow, int[] Vectors, int[] Tags, int[] Heads, int[] Labels, int Loose)
{
    public int Length => Tags.Length;
}
