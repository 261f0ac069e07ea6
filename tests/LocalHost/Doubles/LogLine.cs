using Microsoft.Extensions.Logging;

namespace Baygate.LocalHost.Tests.Doubles;

internal sealed record LogLine(LogLevel Level, string Text);
