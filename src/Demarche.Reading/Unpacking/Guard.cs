using System.Security;
using System.Xml;
using Demarche.Reading.Archives;

namespace Demarche.Reading.Unpacking;

/// <summary>Lets a damaged container end its own reports and nobody else's.</summary>
internal static class Guard
{
    /// <summary>The reports that <paramref name="open"/> gives; what it throws for a fault of the data becomes one more, with an error.</summary>
    public static IEnumerable<RawReport> Each(Func<IEnumerable<RawReport>> open, string? place)
    {
        IEnumerator<RawReport>? reports = null;
        try
        {
            while (true)
            {
                RawReport? next = Next(ref reports, open, place, out bool failed);
                if (next is not null)
                    yield return next;
                if (next is null || failed)
                    yield break;
            }
        }
        finally
        {
            reports?.Dispose();
        }
    }

    private static RawReport? Next(ref IEnumerator<RawReport>? reports, Func<IEnumerable<RawReport>> open, string? place, out bool failed)
    {
        failed = false;
        try
        {
            reports ??= open().GetEnumerator();
            return reports.MoveNext() ? reports.Current : null;
        }
        catch (UnpackingException fault)
        {
            failed = true;
            return RawReport.Failed(place, fault.Code, fault.Message);
        }
        catch (Exception fault) when (IsOfTheData(fault))
        {
            failed = true;
            return RawReport.Failed(place, ReadingCodes.BrokenArchive, $"the container is damaged or cut off ({OneLine(fault.Message)})");
        }
    }

    private static bool IsOfTheData(Exception fault) => fault
        is IOException or InvalidDataException or UnauthorizedAccessException or SecurityException or NotSupportedException
        or XmlException or FormatException or OverflowException or ArgumentException or ZstdSharp.ZstdException
        or System.Text.Json.JsonException or InvalidOperationException or IndexOutOfRangeException;

    private static string OneLine(string message) => string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
