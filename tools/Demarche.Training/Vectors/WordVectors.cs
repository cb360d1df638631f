using Demarche.Language.Network;

namespace Demarche.Training.Vectors;

/// <summary>Word vectors learned from plain text, keyed as the network looks words up.</summary>
internal sealed record WordVectors(ulong[] Keys, Weights Values);
