// What a person does in the life of a contract, from the cards in its detail: amends it, uses its options, marks its
// tasks, records notices. Opens the forms in the page's panel and goes back to the contract.
#pragma once

#include "core/contracts/contract.h"
#include "ui/contracts/lifecards.h"

#include <QObject>

#include <functional>

namespace lianming {

class Page;
class FormPanel;
class SignFlow;

class LifeFlow : public QObject
{
    Q_OBJECT

public:
    /// `showContract` shows the contract's detail, read again.
    LifeFlow(Page &page, SignFlow &signing, std::function<void(Id<Contract>)> showContract);

    /// Answers what the cards of the contract ask for.
    void serve(LifeCards &cards, const Contract &contract);
    void showAmendment(Id<Amendment> id);
    /// Whether an amendment is open in the panel; then it is what is to be shown again when something changed.
    [[nodiscard]] bool showsAmendment() const;
    void showAmendmentAgain() { showAmendment(m_shown); }
    /// A new amendment from the next reporting period on.
    void amend(const Contract &contract);
    /// "amendment": one that is being drafted; "amend": the form of a new one.
    void showTourState(const QString &state, const QList<ContractItem> &items);

private:
    void edit(const Amendment &amendment, const Contract &after);
    void drop(const Amendment &amendment);
    void addOption(const Contract &contract);
    void renew(Id<ContractOption> id);
    void decline(Id<Contract> contract, Id<ContractOption> id, qint64 version);
    void addTask(const Contract &contract);
    void markDone(Id<Contract> contract, Id<Obligation> id, QDate dueOn);
    void addNotice(Id<Contract> contract);
    /// Shows a form whose Cancel goes back to the contract.
    void showForm(const QString &title, FormPanel *form, Id<Contract> contract);

    Page &m_page;
    SignFlow &m_signing;
    std::function<void(Id<Contract>)> m_showContract;
    Id<Amendment> m_shown;
};

} // namespace lianming
