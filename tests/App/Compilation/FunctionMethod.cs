using System.Reflection;

namespace Baygate.App.Tests.Compilation;

/// <summary>One function of the app.</summary>
/// <param name="Name">The name in <c>[Function]</c>.</param>
/// <param name="Method">The method.</param>
internal sealed record FunctionMethod(string Name, MethodInfo Method)
{
    /// <summary>The attributes of a kind on the method's parameters, each with its parameter.</summary>
    public IEnumerable<(ParameterInfo Parameter, CustomAttributeData Attribute)> Bindings(string attribute) =>
        from parameter in Method.GetParameters()
        from data in parameter.GetCustomAttributesData()
        where data.AttributeType.Name == attribute
        select (parameter, data);

    /// <summary>What the function is triggered by.</summary>
    public IReadOnlyList<CustomAttributeData> Triggers =>
        [.. Method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributesData()).Where(data => data.AttributeType.Name.EndsWith("TriggerAttribute", StringComparison.Ordinal))];
}
