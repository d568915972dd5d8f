// A house that licenses, with a contract to be signed: for the tests of gates, approvals and waivers.
#pragma once

#include "core/contracts/contractservice.h"
#include "core/drafting/draftservice.h"
#include "core/people/peopleservice.h"
#include "core/signing/signingservice.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

#include <QFile>

#include <algorithm>

namespace lianming::test {

class SigningHouse
{
public:
    SigningHouse() : house(*home) {}

    [[nodiscard]] Workspace &as(const char *name) const
    {
        home->actor.name = QString::fromLatin1(name);
        return *home;
    }
    [[nodiscard]] SigningService service() const { return SigningService(*home); }

    /// Bedding with SZM/1 in China, July 2026 to June 2028, for LUOLAI.
    [[nodiscard]] Contract bedding(Exclusivity exclusivity = Exclusivity::Exclusive) const
    {
        Contract out;
        out.institution = house.institution;
        out.brand = house.luolai;
        out.title = QStringLiteral("Bedding with lotus scrolls");
        out.term = {QDate(2026, 7, 1), QDate(2028, 6, 30)};
        out.terms = QStringLiteral(R"({"rates": [{"id": "R1", "tiers": [{"from": "0", "percent": "8"}]}]})");
        GrantTerms grant;
        grant.licensee = "LUOLAI";
        grant.assets = {"SZM/1"};
        grant.rights = {Right::Reproduction, Right::Adaptation};
        grant.categories = {"nice/24"};
        grant.territories = {"CN"};
        grant.channels = {"online"};
        grant.days = out.term;
        grant.exclusivity = exclusivity;
        out.grants = {grant};
        return out;
    }
    /// Stored as a draft.
    [[nodiscard]] Contract drafted(const Contract &contract) const
    {
        ContractService contracts(*home);
        return contracts.get(contracts.add(contract));
    }
    /// Stored with a text from a template.
    [[nodiscard]] Contract written(const Contract &contract,
                                   const QString &from = QStringLiteral("direct-licence")) const
    {
        const Contract draft = drafted(contract);
        DraftService(*home).begin(draft.id, draft.version, from);
        return ContractService(*home).get(draft.id);
    }
    [[nodiscard]] Contract now(const Contract &contract) const { return ContractService(*home).get(contract.id); }
    [[nodiscard]] Contract changed(Contract contract, const QString &title) const
    {
        contract.title = title;
        ContractService(*home).change(contract);
        return now(contract);
    }

    [[nodiscard]] GateState state(const Contract &contract, Gate gate) const
    {
        return service().gates(contract).of(gate).state;
    }
    /// The keys of what a gate finds; warnings begin with "~".
    [[nodiscard]] QStringList keys(const Contract &contract, Gate gate) const
    {
        QStringList out;
        const GateReport report = service().gates(contract);
        for (const GateFinding &finding : report.of(gate).findings)
            out.append((finding.blocks ? QString() : QStringLiteral("~")) + finding.key);
        return out;
    }

    /// The people of the house, each called as the role's code; whoever asks now is the administrator.
    void hire() const
    {
        PeopleService people(*home);
        add(people, qPrintable(home->actor.name), Role::Administrator);
        for (const Role role : {Role::LicensingStaff, Role::Legal, Role::Lead, Role::Accountant})
            add(people, roleCode(role), role);
    }
    void add(PeopleService &people, const char *name, Role role) const
    {
        Member member;
        member.name = QString::fromLatin1(name);
        member.role = role;
        people.add(member);
    }
    void add(const char *name, Role role) const
    {
        PeopleService people(*home);
        add(people, name, role);
    }

    /// A file that says so.
    [[nodiscard]] QString paper() const
    {
        const QString path = home.folder() + QStringLiteral("/waiver.pdf");
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write("%PDF-1.4 a waiver");
        return path;
    }

    const TestWorkspace home;
    const Licensing house;
};

/// What an action was refused with; empty where it was done.
template<class Action>
[[nodiscard]] QString refusal(Action action)
{
    try {
        action();
    } catch (const Error &error) {
        return error.message().english();
    }
    return {};
}

} // namespace lianming::test
