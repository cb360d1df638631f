using System.Globalization;
using Demarche.Corpus;

if (args is not [var folder, var count, .. var rest]
    || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int articles)
    || rest.Length > 2)
{
    Console.Error.WriteLine("Usage: dotnet run --project bench/Demarche.Corpus -- FOLDER COUNT [SEED [TEXT]]");
    return 2;
}
const int Shortest = 200;
const int Longest = 1000;
ulong seed = rest is [var text, ..] ? ulong.Parse(text, CultureInfo.InvariantCulture) : 1;
string[] background = rest is [_, var file]
    ? [.. File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length is >= Shortest and <= Longest)]
    : [];
var writer = new ReportWriter(new Chance(seed), background);
for (int number = 0; number < articles; number++)
{
    // A hundred to a folder, as archives come by day.
    string path = Path.Combine(folder, (number / 100).ToString("D4", CultureInfo.InvariantCulture));
    Directory.CreateDirectory(path);
    File.WriteAllText(Path.Combine(path, $"{number:D6}.txt"), writer.Next());
}
return 0;
