namespace Demarche.Reading.Tests.RealSamples;

/// <summary>A test that is skipped where the samples are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (SharedFolder.Path is null)
            Skip = "The samples of the world are not on this machine.";
    }
}
