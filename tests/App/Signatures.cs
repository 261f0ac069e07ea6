// The signatures of the SDK types that Baygate.App uses, for feeds that do not carry the SDK: Azure.Security.KeyVault.Keys 4.8,
// Microsoft.Azure.Functions.Worker 2.52 with its extensions, and Microsoft.DurableTask as Worker.Extensions.DurableTask 1.16 brings it.
// Names, parameters, nullability and attribute targets are those of the SDK; bodies are not. Not compiled into any project:
// the tests compile it beside the sources of the app.
#pragma warning disable CS0067, CS0169, CS1591, CA1000, CA1813

namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions
{
    [System.AttributeUsage(System.AttributeTargets.Method)]
    public abstract class BindingAttribute : System.Attribute;

    [System.AttributeUsage(System.AttributeTargets.Parameter)]
    public abstract class TriggerBindingAttribute : BindingAttribute;

    [System.AttributeUsage(System.AttributeTargets.Parameter)]
    public abstract class InputBindingAttribute : BindingAttribute;
}

namespace Microsoft.Azure.Functions.Worker
{
    using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

    [System.AttributeUsage(System.AttributeTargets.Method)]
    public class FunctionAttribute(string name) : System.Attribute
    {
        public string Name { get; } = name;
    }

    public enum AuthorizationLevel
    {
        Anonymous = 0,
        User = 1,
        Function = 2,
        System = 3,
        Admin = 4,
    }

    public sealed class HttpTriggerAttribute : TriggerBindingAttribute
    {
        public HttpTriggerAttribute() => AuthLevel = AuthorizationLevel.Function;

        public HttpTriggerAttribute(params string[] methods) => Methods = methods;

        public HttpTriggerAttribute(AuthorizationLevel authLevel) => AuthLevel = authLevel;

        public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
        {
            AuthLevel = authLevel;
            Methods = methods;
        }

        public string? Route { get; set; }

        public string[]? Methods { get; private set; }

        public AuthorizationLevel AuthLevel { get; private set; }
    }

    public enum BlobTriggerSource
    {
        LogsAndContainerScan,
        EventGrid,
    }

    public sealed class BlobTriggerAttribute(string blobPath) : TriggerBindingAttribute
    {
        public string BlobPath { get; } = blobPath;

        public string? Connection { get; set; }

        public BlobTriggerSource Source { get; set; } = BlobTriggerSource.LogsAndContainerScan;
    }

    public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
    {
        public string Schedule { get; private set; } = schedule;

        public bool UseMonitor { get; set; } = true;

        public bool RunOnStartup { get; set; }
    }

    public class TimerInfo
    {
        public ScheduleStatus? ScheduleStatus { get; set; }

        public bool IsPastDue { get; set; }
    }

    public class ScheduleStatus
    {
        public System.DateTime Last { get; set; }

        public System.DateTime Next { get; set; }

        public System.DateTime LastUpdated { get; set; }
    }

    [System.AttributeUsage(System.AttributeTargets.Parameter)]
    public sealed class ActivityTriggerAttribute : TriggerBindingAttribute
    {
        public string? Activity { get; set; }
    }

    [System.AttributeUsage(System.AttributeTargets.Parameter)]
    public sealed class OrchestrationTriggerAttribute : TriggerBindingAttribute
    {
        public string? Orchestration { get; set; }
    }

    public sealed class DurableClientAttribute : InputBindingAttribute
    {
        public string? TaskHub { get; set; }

        public string? ConnectionName { get; set; }
    }
}

namespace Microsoft.Azure.Functions.Worker.Builder
{
    using Microsoft.Extensions.Configuration;
    using Microsoft.Extensions.DependencyInjection;
    using Microsoft.Extensions.Diagnostics.Metrics;
    using Microsoft.Extensions.Hosting;
    using Microsoft.Extensions.Logging;

    public class FunctionsApplication
    {
        public static FunctionsApplicationBuilder CreateBuilder(string[] args) => throw null!;
    }

    public class FunctionsApplicationBuilder : IHostApplicationBuilder
    {
        internal FunctionsApplicationBuilder(string[]? args)
        {
        }

        public System.Collections.Generic.IDictionary<object, object> Properties => throw null!;

        IConfigurationManager IHostApplicationBuilder.Configuration => throw null!;

        public ConfigurationManager Configuration => throw null!;

        public IHostEnvironment Environment => throw null!;

        public ILoggingBuilder Logging => throw null!;

        public IMetricsBuilder Metrics => throw null!;

        public IServiceCollection Services => throw null!;

        public IHost Build() => throw null!;

        public void ConfigureContainer<TContainerBuilder>(
            IServiceProviderFactory<TContainerBuilder> factory, System.Action<TContainerBuilder>? configure = null)
            where TContainerBuilder : notnull => throw null!;
    }

    public static class FunctionsApplicationBuilderAspNetCoreExtensions
    {
        public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder) => throw null!;
    }
}

namespace Microsoft.Azure.Functions.Worker.OpenTelemetry
{
    using global::OpenTelemetry;

    public static class ConfigureFunctionsOpenTelemetry
    {
        public static IOpenTelemetryBuilder UseFunctionsWorkerDefaults(this IOpenTelemetryBuilder builder) => builder;
    }
}

namespace Microsoft.DurableTask
{
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;
    using Microsoft.Extensions.Logging;

    public readonly struct TaskName : System.IEquatable<TaskName>
    {
        public TaskName(string name) => Name = name;

        public string Name { get; }

        public static implicit operator string(TaskName value) => value.Name;

        public static implicit operator TaskName(string value) => string.IsNullOrEmpty(value) ? default : new(value);

        public static bool operator ==(TaskName a, TaskName b) => a.Equals(b);

        public static bool operator !=(TaskName a, TaskName b) => !a.Equals(b);

        public bool Equals(TaskName other) => string.Equals(Name, other.Name, System.StringComparison.OrdinalIgnoreCase);

        public override bool Equals(object? obj) => obj is TaskName other && Equals(other);

        public override int GetHashCode() => System.StringComparer.OrdinalIgnoreCase.GetHashCode(Name);
    }

    public readonly struct TaskVersion;

    public class RetryPolicy
    {
        public RetryPolicy(
            int maxNumberOfAttempts,
            System.TimeSpan firstRetryInterval,
            double backoffCoefficient = 1.0,
            System.TimeSpan? maxRetryInterval = null,
            System.TimeSpan? retryTimeout = null)
        {
            System.ArgumentOutOfRangeException.ThrowIfLessThan(maxNumberOfAttempts, 1);
            System.ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(firstRetryInterval, System.TimeSpan.Zero);
            System.ArgumentOutOfRangeException.ThrowIfLessThan(backoffCoefficient, 1.0);
            if (maxRetryInterval < firstRetryInterval) throw new System.ArgumentOutOfRangeException(nameof(maxRetryInterval));
            if (retryTimeout < firstRetryInterval) throw new System.ArgumentOutOfRangeException(nameof(retryTimeout));
            MaxNumberOfAttempts = maxNumberOfAttempts;
            FirstRetryInterval = firstRetryInterval;
            BackoffCoefficient = backoffCoefficient;
            MaxRetryInterval = maxRetryInterval ?? System.TimeSpan.FromHours(1);
            RetryTimeout = retryTimeout ?? Timeout.InfiniteTimeSpan;
        }

        public int MaxNumberOfAttempts { get; }

        public System.TimeSpan FirstRetryInterval { get; }

        public double BackoffCoefficient { get; }

        public System.TimeSpan MaxRetryInterval { get; }

        public System.TimeSpan RetryTimeout { get; }
    }

    public sealed class TaskRetryOptions
    {
        public TaskRetryOptions(RetryPolicy policy) => Policy = policy;

        public RetryPolicy? Policy { get; }

        public static implicit operator TaskRetryOptions(RetryPolicy policy) => new(policy);

        public static TaskRetryOptions FromRetryPolicy(RetryPolicy policy) => new(policy);
    }

    public record TaskOptions
    {
        public TaskOptions(TaskRetryOptions? retry)
            : this(retry, null)
        {
        }

        public TaskOptions(TaskRetryOptions? retry = null, IDictionary<string, string>? tags = null)
        {
            Retry = retry;
            Tags = tags;
        }

        public TaskRetryOptions? Retry { get; init; }

        public IDictionary<string, string>? Tags { get; init; }

        public TaskVersion? Version { get; init; }

        public static TaskOptions FromRetryPolicy(RetryPolicy policy) => new(policy);
    }

    public record StartOrchestrationOptions
    {
        public StartOrchestrationOptions(string? InstanceId = null, System.DateTimeOffset? StartAt = null)
        {
            this.InstanceId = InstanceId;
            this.StartAt = StartAt;
        }

        public string? InstanceId { get; init; }

        public System.DateTimeOffset? StartAt { get; init; }

        public TaskVersion? Version { get; init; }

        public IReadOnlyList<string>? DedupeStatuses { get; init; }
    }

    public record TaskFailureDetails(
        string ErrorType, string ErrorMessage, string? StackTrace, TaskFailureDetails? InnerFailure, IDictionary<string, object?>? Properties)
    {
        public bool IsCausedBy<T>()
            where T : System.Exception => throw null!;

        public bool IsCausedBy(System.Type targetBaseExceptionType) => throw null!;
    }

    public sealed class TaskFailedException : System.Exception
    {
        public TaskFailedException(string taskName, int taskId, System.Exception innerException) => throw null!;

        public TaskFailedException(string taskName, int taskId, TaskFailureDetails failureDetails)
        {
            TaskName = taskName;
            TaskId = taskId;
            FailureDetails = failureDetails;
        }

        public string TaskName { get; }

        public int TaskId { get; }

        public TaskFailureDetails FailureDetails { get; }
    }

    public record ParentOrchestrationInstance(TaskName Name, string InstanceId);

    public abstract class TaskOrchestrationContext
    {
        public abstract TaskName Name { get; }

        public abstract string InstanceId { get; }

        public abstract ParentOrchestrationInstance? Parent { get; }

        public abstract System.DateTime CurrentUtcDateTime { get; }

        public abstract bool IsReplaying { get; }

        public virtual string Version => string.Empty;

        protected abstract ILoggerFactory LoggerFactory { get; }

        public abstract T? GetInput<T>();

        public virtual Task CallActivityAsync(TaskName name, object? input = null, TaskOptions? options = null) => throw null!;

        public virtual Task CallActivityAsync(TaskName name, TaskOptions options) => throw null!;

        public virtual Task<TResult> CallActivityAsync<TResult>(TaskName name, TaskOptions options) => throw null!;

        public abstract Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null);

        public virtual Task CreateTimer(System.TimeSpan delay, CancellationToken cancellationToken) => throw null!;

        public abstract Task CreateTimer(System.DateTime fireAt, CancellationToken cancellationToken);

        public abstract Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default);

        public Task<T> WaitForExternalEvent<T>(string eventName, System.TimeSpan timeout) => throw null!;

        public Task<T> WaitForExternalEvent<T>(string eventName, System.TimeSpan timeout, CancellationToken cancellationToken) => throw null!;

        public abstract void SendEvent(string instanceId, string eventName, object payload);

        public abstract void SetCustomStatus(object? customStatus);

        public abstract Task<TResult> CallSubOrchestratorAsync<TResult>(
            TaskName orchestratorName, object? input = null, TaskOptions? options = null);

        public abstract void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true);

        public abstract System.Guid NewGuid();
    }
}

namespace Microsoft.DurableTask.Client
{
    using System.Threading;
    using System.Threading.Tasks;

    public enum OrchestrationRuntimeStatus
    {
        Running,
        Completed,
        [System.Obsolete("The ContinuedAsNew status is obsolete and exists only for compatibility reasons.")]
        ContinuedAsNew,
        Failed,
        [System.Obsolete("The Canceled status is not currently used and exists only for compatibility reasons.")]
        Canceled,
        Terminated,
        Pending,
        Suspended,
    }

    public sealed class OrchestrationMetadata(string name, string instanceId)
    {
        public string Name { get; } = name;

        public string InstanceId { get; } = instanceId;

        public OrchestrationRuntimeStatus RuntimeStatus { get; init; }

        public string? SerializedInput { get; init; }

        public string? SerializedOutput { get; init; }

        public string? SerializedCustomStatus { get; init; }

        public bool IsRunning => RuntimeStatus == OrchestrationRuntimeStatus.Running;

        public bool IsCompleted =>
            RuntimeStatus is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;
    }

    public abstract class DurableTaskClient : System.IAsyncDisposable
    {
        protected DurableTaskClient(string name) => Name = name;

        public string Name { get; }

        public virtual Task<string> ScheduleNewOrchestrationInstanceAsync(TaskName orchestratorName, CancellationToken cancellation) => throw null!;

        public virtual Task<string> ScheduleNewOrchestrationInstanceAsync(
            TaskName orchestratorName, object? input, CancellationToken cancellation) => throw null!;

        public virtual Task<string> ScheduleNewOrchestrationInstanceAsync(
            TaskName orchestratorName, StartOrchestrationOptions options, CancellationToken cancellation = default) => throw null!;

        public abstract Task<string> ScheduleNewOrchestrationInstanceAsync(
            TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default);

        public virtual Task RaiseEventAsync(string instanceId, string eventName, CancellationToken cancellation) => throw null!;

        public abstract Task RaiseEventAsync(
            string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default);

        public virtual Task<OrchestrationMetadata?> GetInstanceAsync(string instanceId, CancellationToken cancellation) =>
            GetInstanceAsync(instanceId, false, cancellation);

        public virtual Task<OrchestrationMetadata?> GetInstanceAsync(
            string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
            GetInstancesAsync(instanceId, getInputsAndOutputs, cancellation);

        public abstract Task<OrchestrationMetadata?> GetInstancesAsync(
            string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default);

        public abstract ValueTask DisposeAsync();
    }
}

// Key Vault's SDK is compiled without nullability.
#nullable disable

namespace Azure.Security.KeyVault.Keys
{
    using System.Threading;
    using System.Threading.Tasks;
    using Azure.Core;
    using Azure.Security.KeyVault.Keys.Cryptography;

    public class KeyClient
    {
        protected KeyClient()
        {
        }

        public KeyClient(System.Uri vaultUri, TokenCredential credential) => VaultUri = vaultUri;

        public virtual System.Uri VaultUri { get; }

        public virtual CryptographyClient GetCryptographyClient(string keyName, string keyVersion = null) =>
            new(new System.Uri(VaultUri, $"keys/{keyName}/{keyVersion}"), null);

        public virtual Response<KeyVaultKey> GetKey(string name, string version = null, CancellationToken cancellationToken = default) => throw null;

        public virtual Task<Response<KeyVaultKey>> GetKeyAsync(
            string name, string version = null, CancellationToken cancellationToken = default) => throw null;

        public virtual AsyncPageable<KeyProperties> GetPropertiesOfKeyVersionsAsync(
            string name, CancellationToken cancellationToken = default) => throw null;
    }

    public class KeyVaultKey
    {
        public KeyVaultKey(string name) => Name = name;

        public System.Uri Id { get; }

        public JsonWebKey Key { get; }

        public string Name { get; }

        public KeyProperties Properties { get; }
    }

    public class KeyProperties
    {
        public KeyProperties(string name) => Name = name;

        public KeyProperties(System.Uri id) => Id = id;

        public bool? Enabled { get; set; }

        public System.Uri Id { get; }

        public string Name { get; }

        public System.Uri VaultUri { get; }

        public string Version { get; }
    }

    public class JsonWebKey
    {
        public string Id { get; set; }

        public System.Security.Cryptography.ECDsa ToECDsa(bool includePrivateParameters = false) => throw null;

        public System.Security.Cryptography.RSA ToRSA(bool includePrivateParameters = false) => throw null;
    }

    public readonly struct KeyVaultKeyIdentifier : System.IEquatable<KeyVaultKeyIdentifier>
    {
        private KeyVaultKeyIdentifier(System.Uri id, string[] segments)
        {
            SourceId = id;
            VaultUri = new System.Uri(id.GetLeftPart(System.UriPartial.Authority));
            Name = segments[1];
            Version = segments.Length == 3 ? segments[2] : null;
        }

        public string Name { get; }

        public System.Uri SourceId { get; }

        public System.Uri VaultUri { get; }

        public string Version { get; }

        public static bool TryCreate(System.Uri id, out KeyVaultKeyIdentifier identifier)
        {
            var segments = id.AbsolutePath.Trim('/').Split('/');
            identifier = segments.Length is 2 or 3 ? new KeyVaultKeyIdentifier(id, segments) : default;
            return segments.Length is 2 or 3;
        }

        public bool Equals(KeyVaultKeyIdentifier other) => Equals(SourceId, other.SourceId);

        public override bool Equals(object obj) => obj is KeyVaultKeyIdentifier other && Equals(other);

        public override int GetHashCode() => SourceId?.GetHashCode() ?? 0;
    }
}

namespace Azure.Security.KeyVault.Keys.Cryptography
{
    using System.Threading;
    using System.Threading.Tasks;
    using Azure.Core;
    using Azure.Core.Cryptography;

    public class CryptographyClient : IKeyEncryptionKey
    {
        private readonly System.Uri _keyId;

        protected CryptographyClient()
        {
        }

        public CryptographyClient(System.Uri keyId, TokenCredential credential) => _keyId = keyId;

        public virtual string KeyId => _keyId.ToString();

        byte[] IKeyEncryptionKey.UnwrapKey(string algorithm, System.ReadOnlyMemory<byte> encryptedKey, CancellationToken cancellationToken) =>
            throw null;

        Task<byte[]> IKeyEncryptionKey.UnwrapKeyAsync(
            string algorithm, System.ReadOnlyMemory<byte> encryptedKey, CancellationToken cancellationToken) => throw null;

        byte[] IKeyEncryptionKey.WrapKey(string algorithm, System.ReadOnlyMemory<byte> key, CancellationToken cancellationToken) => throw null;

        Task<byte[]> IKeyEncryptionKey.WrapKeyAsync(string algorithm, System.ReadOnlyMemory<byte> key, CancellationToken cancellationToken) =>
            throw null;

        public virtual Task<SignResult> SignAsync(
            SignatureAlgorithm algorithm, byte[] digest, CancellationToken cancellationToken = default) => throw null;

        public virtual Task<SignResult> SignDataAsync(
            SignatureAlgorithm algorithm, byte[] data, CancellationToken cancellationToken = default) => throw null;

        public virtual Task<SignResult> SignDataAsync(
            SignatureAlgorithm algorithm, System.IO.Stream data, CancellationToken cancellationToken = default) => throw null;
    }

    public class SignResult
    {
        internal SignResult()
        {
        }

        public SignatureAlgorithm Algorithm { get; }

        public string KeyId { get; }

        public byte[] Signature { get; }
    }

    public readonly struct SignatureAlgorithm
    {
        private readonly string _value;

        public SignatureAlgorithm(string value) => _value = value;

        public static SignatureAlgorithm ES256 { get; } = new("ES256");

        public override string ToString() => _value;
    }
}
