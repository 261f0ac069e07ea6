using Baygate.Transfers.People;

namespace Baygate.Transfers.Tests.People;

/// <summary>The people of the tests.</summary>
internal sealed record TestPerson(string ObjectId, params string[] Roles)
{
    public const string TenantId = "7e57da7a-0000-4000-8000-000000000000";

    public static readonly TestPerson Partner = new("00000000-0000-4000-8000-000000000001", Transfers.People.Roles.Submit);
    public static readonly TestPerson OtherPartner = new("00000000-0000-4000-8000-000000000002", Transfers.People.Roles.Submit);
    public static readonly TestPerson Approver = new("00000000-0000-4000-8000-000000000003", Transfers.People.Roles.Approve);
    public static readonly TestPerson SecondApprover = new("00000000-0000-4000-8000-000000000004", Transfers.People.Roles.Approve);
    public static readonly TestPerson Officer = new("00000000-0000-4000-8000-000000000005", Transfers.People.Roles.ComplianceOfficer);
    public static readonly TestPerson SecondOfficer = new("00000000-0000-4000-8000-000000000009", Transfers.People.Roles.ComplianceOfficer);
    public static readonly TestPerson Auditor = new("00000000-0000-4000-8000-000000000006", Transfers.People.Roles.Audit);
    public static readonly TestPerson WithoutRoles = new("00000000-0000-4000-8000-000000000007");

    /// <summary>A partner who holds every role and is still a partner.</summary>
    public static readonly TestPerson PartnerWithAllRoles = new("00000000-0000-4000-8000-000000000008", [.. Transfers.People.Roles.All]);

    public Person Person => new(TenantId, ObjectId);

    public Caller Caller => new(Person, Roles.ToHashSet());

    public override string ToString() => Person.ToString();
}
