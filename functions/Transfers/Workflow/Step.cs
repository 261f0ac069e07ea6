namespace Baygate.Transfers.Workflow;

/// <summary>The name of a step with the types that go in and come out, so that a call cannot mix them up.</summary>
/// <typeparam name="TInput">What the step is given.</typeparam>
/// <typeparam name="TResult">What the step answers; recorded in clear in the workflow's history.</typeparam>
/// <param name="Name">The step's name, also the name of the Durable activity.</param>
public sealed record Step<TInput, TResult>(string Name);
