namespace Baygate.App.Tests.Compilation;

public sealed class AppCompilationTests
{
    [Fact]
    public void Sources_AgainstTheSdksSignatures_CompileWithoutAWarning() => CompiledApp.Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("App/Orchestration/DurableWorkflowContext.cs", "CallActivityAsync<TResult>(step.Name, input, _options)", "CallActivityAsync<TResult>(input, step.Name, _options)")]
    [InlineData("App/Orchestration/DurableWorkflowClient.cs", "is not { IsCompleted: false }", "is { IsCompleted: false } instance && instance.Output is null")]
    [InlineData("App/Triggers/InboxFunctions.cs", "Source = BlobTriggerSource.EventGrid", "Source = BlobTriggerSource.Event")]
    [InlineData("App/Keys/VaultStatementSigner.cs", "SignDataAsync(SignatureAlgorithm.ES256", "SignDataAsync(SignatureAlgorithm.RS256")]
    [InlineData("App/Program.cs", "builder.ConfigureFunctionsWebApplication();", "builder.ConfigureFunctionsWorkerDefaults();")]
    public void Sources_ThatMistakeTheSdk_DoNotCompile(string source, string right, string wrong)
    {
        EmbeddedFiles.Read(source).ShouldContain(right);

        var mistaken = AppCompiler.App(AppCompiler.Sdk(), (name, text) => name == source ? text.Replace(right, wrong, StringComparison.Ordinal) : text);

        CompiledApp.DiagnosticsOf(mistaken).ShouldNotBeEmpty();
    }
}
