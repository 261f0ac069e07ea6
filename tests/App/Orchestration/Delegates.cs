using System.Linq.Expressions;

namespace Baygate.App.Tests.Orchestration;

/// <summary>Delegates over types that are known at run time alone.</summary>
internal static class Delegates
{
    /// <summary>An <c>Action&lt;T&gt;</c> where T is the type of an object.</summary>
    public static dynamic Action(object of, Action<dynamic> action)
    {
        var parameter = Expression.Parameter(of.GetType());
        var call = Expression.Invoke(Expression.Constant(action), Expression.Convert(parameter, typeof(object)));
        return Expression.Lambda(typeof(Action<>).MakeGenericType(of.GetType()), call, parameter).Compile();
    }
}
