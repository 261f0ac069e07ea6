namespace Baygate.App.Tests.Hosting;

/// <summary>One setting of the function app.</summary>
/// <param name="Name">Its name as an environment variable; <c>{zone}</c> stands for a zone.</param>
/// <param name="Meaning">What it says, from the option's documentation.</param>
/// <param name="Default">What holds when it is not set, or null when it must be set.</param>
internal sealed record Setting(string Name, string Meaning, string? Default);
