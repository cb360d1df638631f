using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using Demarche.Language.Network;
using Demarche.Language.Text;
using Demarche.Language.Tokenization;

namespace Demarche.Training.Vectors;

/// <summary>Learns word vectors by structured skip-gram with negative sampling (Ling et al. 2015), on one thread.</summary>
/// <remarks>
/// Each place around a word has an output table of its own, so the vectors learn word order, which is what a parser
/// needs of them. Frequent words are thinned out as centres only: neighbours stay true neighbours.
/// </remarks>
internal static unsafe class WordVectorTrainer
{
    private const int Width = SyntaxDimensions.Vector;
    private const int LeastCount = 9;
    private const int MostWords = 60_000;
    private const int Window = 2;
    private const int Negatives = 4;
    private const int Passes = 3;
    private const float FirstRate = 0.04f;
    private const double Subsampling = 2e-4;
    private const int LineEnd = -2;

    /// <summary>Reads every *.txt.xz of the folder, in ordinal order of the names, twice: to count, and to learn.</summary>
    public static WordVectors Train(string folder, TextWriter log)
    {
        string[] files = [.. Directory.GetFiles(folder, "*.txt.xz").Order(StringComparer.Ordinal)];
        var counts = new Dictionary<ulong, int>();
        long total = 0;
        foreach (List<ulong> line in Lines(files))
        {
            total += line.Count;
            foreach (ulong key in line)
                counts[key] = counts.GetValueOrDefault(key) + 1;
        }
        (ulong Key, int Count)[] words =
        [
            .. counts.Where(c => c.Value >= LeastCount).OrderByDescending(c => c.Value).ThenBy(c => c.Key)
                .Take(MostWords).Select(c => (c.Key, c.Value)),
        ];
        ulong[] keys = [.. words.Select(w => w.Key)];
        int[] corpus = Number(files, new FeatureIndex(keys), total);
        var input = new Weights(keys.Length, Width);
        var random = new Random(3);
        foreach (ref float value in input.Values)
            value = (random.NextSingle() - 0.5f) / Width;
        float[] keep = [.. words.Select(w => (float)Math.Min(1, Math.Sqrt(Subsampling * total / w.Count)))];
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"word vectors: {keys.Length} words over {total} tokens"));
        Learn(corpus, input, NoiseTable(words), keep, random);
        Normalize(input);
        return new WordVectors(keys, input);
    }

    /// <summary>The text as rows of the words, -1 for words without one, <see cref="LineEnd"/> after each line.</summary>
    private static int[] Number(string[] files, FeatureIndex index, long total)
    {
        var corpus = new List<int>((int)Math.Min(int.MaxValue / 4, total + total / 16));
        for (int i = 0; i < Window; i++)
            corpus.Add(LineEnd);
        foreach (List<ulong> line in Lines(files))
        {
            foreach (ulong key in line)
                corpus.Add(index.Find(key));
            corpus.Add(LineEnd);
        }
        for (int i = 0; i < Window; i++)
            corpus.Add(LineEnd);
        return [.. corpus];
    }

    private static void Learn(int[] corpus, Weights input, int[] noise, float[] keep, Random random)
    {
        Weights[] outputs = [.. Enumerable.Range(0, 2 * Window).Select(_ => new Weights(input.Rows, Width))];
        float* change = stackalloc float[Width];
        uint state = 12345;
        double steps = (double)corpus.Length * Passes;
        for (int pass = 0; pass < Passes; pass++)
        {
            for (int i = Window; i < corpus.Length - Window; i++)
            {
                if (corpus[i] < 0 || random.NextSingle() >= keep[corpus[i]])
                    continue;
                float rate = FirstRate * Math.Max(0.01f, 1 - (float)(((double)pass * corpus.Length + i) / steps));
                new Span<float>(change, Width).Clear();
                Neighbours(corpus, i, -1, input, outputs, noise, rate, change, ref state);
                Neighbours(corpus, i, 1, input, outputs, noise, rate, change, ref state);
                Kernels.Add(input.Row(corpus[i]), change, Width);
            }
        }
    }

    /// <summary>Learns from the words at one side, as far as the window and the line go.</summary>
    private static void Neighbours(
        int[] corpus, int at, int side, Weights input, Weights[] outputs, int[] noise, float rate, float* change, ref uint state)
    {
        float* center = input.Row(corpus[at]);
        for (int distance = 1; distance <= Window && corpus[at + side * distance] != LineEnd; distance++)
        {
            int word = corpus[at + side * distance];
            if (word < 0)
                continue;
            Weights output = outputs[2 * (distance - 1) + (side > 0 ? 1 : 0)];
            Pair(center, output.Row(word), 1, rate, change);
            for (int k = 0; k < Negatives; k++)
            {
                int other = noise[Next(ref state) % (uint)noise.Length];
                if (other != word)
                    Pair(center, output.Row(other), 0, rate, change);
            }
        }
    }

    private static void Pair(float* center, float* context, float label, float rate, float* change)
    {
        Vector256<float> sum = Vector256<float>.Zero;
        for (int i = 0; i < Width; i += Kernels.Lane)
            sum += Vector256.Load(center + i) * Vector256.Load(context + i);
        float score = Vector256.Sum(sum);
        var step = Vector256.Create(rate * (label - 1 / (1 + MathF.Exp(-score))));
        for (int i = 0; i < Width; i += Kernels.Lane)
        {
            var old = Vector256.Load(context + i);
            (Vector256.Load(change + i) + step * old).Store(change + i);
            (old + step * Vector256.Load(center + i)).Store(context + i);
        }
    }

    private static int[] NoiseTable((ulong Key, int Count)[] words)
    {
        var table = new int[1 << 20];
        double total = words.Sum(w => Math.Pow(w.Count, 0.75)), reached = 0;
        int at = 0;
        for (int word = 0; word < words.Length; word++)
        {
            reached += Math.Pow(words[word].Count, 0.75) / total;
            while (at < table.Length && (double)at / table.Length < reached)
                table[at++] = word;
        }
        table.AsSpan(at).Fill(words.Length - 1);
        return table;
    }

    /// <summary>Scales the whole table to a root mean square of one, so that it can be stored in bytes.</summary>
    private static void Normalize(Weights table)
    {
        double sum = 0;
        foreach (float value in table.Values)
            sum += (double)value * value;
        float scale = (float)(1 / Math.Sqrt(sum / table.Count));
        foreach (ref float value in table.Values)
            value = Math.Clamp(value * scale, -4, 4);
    }

    private static uint Next(ref uint state)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return state;
    }

    /// <summary>The keys of the words of each line; words are cut at white space and around signs.</summary>
    private static IEnumerable<List<ulong>> Lines(string[] files)
    {
        var keys = new List<ulong>();
        foreach (string file in files)
        {
            var start = new ProcessStartInfo("xz", ["-dc", file]) { RedirectStandardOutput = true };
            using Process process = Process.Start(start) ?? throw new InvalidOperationException("xz did not start.");
            while (process.StandardOutput.ReadLine() is { } line)
            {
                keys.Clear();
                AddWords(line, keys);
                if (keys.Count > 3)
                    yield return keys;
            }
            process.WaitForExit();
            if (process.ExitCode != 0)
                throw new InvalidDataException($"xz could not read {file}");
        }
    }

    private static void AddWords(string line, List<ulong> keys)
    {
        int at = 0;
        while (at < line.Length)
        {
            if (char.IsWhiteSpace(line[at]))
            {
                at++;
                continue;
            }
            int start = at;
            bool letters = char.IsLetterOrDigit(line[at]);
            while (at < line.Length && !char.IsWhiteSpace(line[at]) && letters && Belongs(line, at))
                at++;
            if (at == start)
                at++;
            keys.Add(WordFeatures.NormalForm(line.AsSpan(start, at - start)));
        }
    }

    private static bool Belongs(string line, int at) =>
        char.IsLetterOrDigit(line[at])
        || (line[at] == '.' && at + 1 < line.Length && char.IsLetter(line[at + 1]))
        || (line[at] == '.' && at >= 2 && line[at - 2] == '.');
}
