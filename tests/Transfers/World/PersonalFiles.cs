using System.Text;
using Baygate.Policy;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.World;

/// <summary>A file of synthetic persons with marked values, and the facts under which it may cross the bay.</summary>
internal static class PersonalFiles
{
    public const string FileName = "PLANTED-Chan-Siu-Ming.csv";

    /// <summary>No number of the file may appear anywhere; sequence 000 of a resident number is not issued.</summary>
    public static readonly string[] Marks = ["PLANTED", "Siu-Ming", "440300199003070004", "13800138000"];

    public static readonly byte[] Customers = Encoding.UTF8.GetBytes("name,id_number,mobile\nPLANTED Chan,440300199003070004,13800138000\n");

    public static readonly byte[] Broken = Encoding.UTF8.GetBytes("name,id_number,mobile\n\"PLANTED Chan,440300199003070004,13800138000\n");

    public static Agreement Permit(Agreement agreement)
    {
        var today = TimeProvider.System.Today();
        return agreement with
        {
            Facts = agreement.Facts with
            {
                ClaimedExemption = null,
                ExemptionEvidenceIds = null,
                SpiNecessityShown = true,
                LegalBasis = LegalBasis.Consent,
                Mechanism = Mechanism.GbaStandardContract,
                MechanismId = "GBA-SC-TEST-0001",
                EffectiveOn = today.AddDays(-20),
                FiledOn = today.AddDays(-15),
                ExpiresOn = today.AddDays(300),
                ApprovedScope = new ApprovedScope { Purpose = "Predictive maintenance", Method = "sealed file", Scale = 5000 },
                PiaId = "PIA-TEST-0001",
                PiaDoneOn = today.AddDays(-30),
                PiaKind = PiaKind.GbaStandardContract,
                NoticeVersion = "N-TEST-0001",
                ConsentEvidenceIds = ["C-EXPORT-TEST-0001", "C-SPI-TEST-0001", "C-PROVIDE-TEST-0001"],
                RecipientRole = RecipientRole.Independent,
            },
        };
    }
}
