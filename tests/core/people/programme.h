// A programme of two brands, alike in everything, and its people, one in each role: for tests of who may do and see
// what. Whatever belongs to the other brand has a word of `othersWords` in it.
#pragma once

#include "core/accounts/accountservice.h"
#include "core/people/peopleservice.h"
#include "core/products/productservice.h"
#include "core/proposals/proposalservice.h"
#include "tests/core/accounts/support.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

namespace lianming::test {

/// The names of its people are the codes of their roles; the brand manager is LUOLAI's. "stranger" is nobody.
class Programme
{
public:
    struct Deal {
        Id<Brand> brand;
        QString number; ///< of the contract
        Id<Proposal> proposal;
        Id<Contract> contract;
        Id<SalesStatement> statement; ///< closed and invoiced
        Id<SalesStatement> waiting;   ///< calculated
        Id<Invoice> invoice;
        Id<Payment> payment;
        QString invoiceNumber;
        QString paymentNumber;
    };

    Programme() : house(*m_home)
    {
        own = deal(house.luolai, QStringLiteral("TM-OURS-1"), QStringLiteral("P-OURS-1"), 100'00);
        other = deal(house.taihu, QStringLiteral("TM-THEIRS-1"), QStringLiteral("P-THEIRS-1"), 7'654'321'00);
        PeopleService people(*m_home);
        add(people, "Tester", Role::Administrator);
        for (const Role role : roles)
            add(people, roleCode(role), role, role == Role::BrandManager ? house.luolai : Id<Brand>());
        Member theirs;
        theirs.name = QStringLiteral("THEIRS manager");
        theirs.role = Role::BrandManager;
        theirs.brand = house.taihu;
        people.add(theirs);
    }

    [[nodiscard]] const TestWorkspace &home() const { return m_home; }
    [[nodiscard]] Workspace &as(const char *name) const
    {
        m_home->actor.name = QString::fromLatin1(name);
        return *m_home;
    }
    [[nodiscard]] Workspace &as(Role role) const { return as(roleCode(role)); }
    /// Lines of the history, custody and settings: what a write leaves.
    [[nodiscard]] qint64 traces() const
    {
        qint64 out = 0;
        for (const char *table : {"audit_log", "custody", "setting", "statement_line", "line_flag", "stored_file"})
            out += Statement(m_home.db(), QStringLiteral("SELECT COUNT(*) FROM %1").arg(QLatin1String(table)))
                       .one<qint64>()
                       .value_or(0);
        return out;
    }
    /// Words that a person of the own brand must never read.
    [[nodiscard]] QStringList othersWords() const
    {
        return {QStringLiteral("TAIHU-SNOW"), QStringLiteral("Taihu"),   QStringLiteral("太湖雪"),
                QStringLiteral("THEIRS"),     QStringLiteral("7654321"), QStringLiteral("7,654,321"),
                other.invoiceNumber,          other.paymentNumber};
    }

private:
    TestWorkspace m_home;

public:
    const Licensing house;
    Deal own;
    Deal other;

private:
    static void add(PeopleService &people, const char *name, Role role, Id<Brand> brand = {})
    {
        Member member;
        member.name = QString::fromLatin1(name);
        member.role = role;
        member.brand = brand;
        people.add(member);
    }
    Deal deal(Id<Brand> brand, const QString &number, const QString &proposalNumber, qint64 amount)
    {
        Workspace &w = *m_home;
        Deal out;
        out.brand = brand;
        out.number = number;
        Proposal proposal = house.proposal();
        proposal.brand = brand;
        proposal.number = proposalNumber;
        proposal.title = QStringLiteral("Title of ") + proposalNumber;
        proposal.guarantee.minor = amount;
        proposal.value.minor = amount;
        out.proposal = ProposalService(w).add(proposal);
        ProposalService(w).move(out.proposal, 1, ProposalStage::Reviewing);
        ProposalService(w).move(out.proposal, 2, ProposalStage::Negotiating);
        out.contract = contractOf(w, brand, number);
        out.statement = closedStatement(w, out.contract, QStringLiteral("2026Q1"), {amount, 0, 0});
        out.waiting = closedStatement(w, out.contract, QStringLiteral("2026Q2"), {amount, 0, 0}, false);
        AccountService accounts(w);
        out.invoice = accounts.invoice(out.statement);
        out.invoiceNumber = accounts.get(out.invoice).invoice.number;
        NewPayment payment;
        payment.brand = brand;
        payment.receivedOn = QDate(2026, 5, 4);
        payment.amount = amount;
        payment.reference = QStringLiteral("Remittance of ") + number;
        out.payment = accounts.pay(payment);
        out.paymentNumber = accounts.payment(out.payment).payment.number;
        LicensedProduct product;
        product.contract = out.contract;
        product.sku = QStringLiteral("SKU-") + number;
        product.nameEn = QStringLiteral("Quilt of ") + number;
        ProductService(w).add(product);
        return out;
    }
};

} // namespace lianming::test
