using Demarche.Cli;
using Demarche.Cli.Running;

// Everything that is written counts and spells the same in every country.
System.Globalization.CultureInfo.DefaultThreadCurrentCulture = System.Globalization.CultureInfo.InvariantCulture;
System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture;

using var surroundings = Surroundings.OfProcess();
return await DemarcheCommand.RunAsync(args, surroundings);
