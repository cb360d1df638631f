namespace Demarche.Coding.Actors.References;

/// <summary>Where an entity was mentioned, for those who look back.</summary>
/// <param name="Entity">Who.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Token">The mention's head.</param>
/// <param name="Subject">Whether it is the subject of its clause, or the source of its sentence ("according to").</param>
/// <param name="Conjoined">Whether it is coordinated with another mention.</param>
/// <param name="Argument">Whether it is an argument of a verb or a possessor, and not a modifier or a place.</param>
/// <param name="Reported">Whether it stands in a clause that a verb before it takes ("Foo said that Bar would go": Bar).</param>
internal readonly record struct Occurrence(
    Entity Entity, int Sentence, int Token, bool Subject, bool Conjoined, bool Argument, bool Reported);
