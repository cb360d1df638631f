namespace Demarche.Coding.Tests.Actors;

/// <summary>A test on the dictionaries of PETRARCH2, which lie beside the checkout where somebody put them; skipped elsewhere.</summary>
internal sealed class PetrarchDictionariesFactAttribute : FactAttribute
{
    public PetrarchDictionariesFactAttribute()
    {
        if (Folder is null)
            Skip = "there are no PETRARCH2 dictionaries beside the checkout";
    }

    /// <summary>Their folder; null where there is none.</summary>
    public static string? Folder
    {
        get
        {
            for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            {
                string folder = Path.Combine(at.FullName, "shared", "data", "actors");
                if (File.Exists(Path.Combine(folder, "Phoenix.Countries.actors.txt")))
                    return folder;
            }
            return null;
        }
    }
}
