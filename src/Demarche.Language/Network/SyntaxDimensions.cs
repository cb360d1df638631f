using Demarche.Language.Parsing;

namespace Demarche.Language.Network;

/// <summary>Sizes of the network, written into the model file.</summary>
/// <param name="Features">Rows of the table of word features.</param>
/// <param name="Vectors">Rows of the table of word vectors; 0 when there are none.</param>
/// <param name="Tags">Number of tags (universal tag, Penn tag and features together).</param>
/// <param name="Labels">Number of dependency labels.</param>
/// <param name="Root">The label of the arc from the root, and of no other.</param>
internal readonly record struct SyntaxDimensions(int Features, int Vectors, int Tags, int Labels, int Root)
{
    /// <summary>Width of a word's representation.</summary>
    public const int Word = 160;

    /// <summary>Width of a word vector learned from plain text.</summary>
    public const int Vector = 96;

    /// <summary>Number of convolution layers; layer l looks 2^l words to each side.</summary>
    public const int Layers = 4;

    /// <summary>Width of a word as the parser sees it.</summary>
    public const int Bottleneck = 64;

    /// <summary>Width of the parser's hidden layer.</summary>
    public const int Hidden = 192;

    /// <summary>Width of the layer between a word and the tags of named entities.</summary>
    public const int EntityHidden = 64;

    /// <summary>Number of tags of named entities (<see cref="Syntax.EntityTag"/> but for unknown).</summary>
    public const int Entities = 7;

    /// <summary>The first slot whose word already has a label (its arc is made).</summary>
    public const int FirstLabelledSlot = 6;

    /// <summary>Words that the outermost layer looks at on each side.</summary>
    public const int Reach = 1 << (Layers - 1);

    /// <summary>Number of transitions: shift, left by label, right by label.</summary>
    public int Transitions => 1 + 2 * Labels;

    /// <summary>Number of slots with labels.</summary>
    public static int LabelledSlots => TransitionState.Slots - FirstLabelledSlot;
}
