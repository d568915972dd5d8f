// What a person does between a draft and its signature: sees its gates, approves, asks for waivers and decides about
// them, signs. Opens the forms in the page's panel and goes back to the contract.
#pragma once

#include "core/contracts/amendment.h"
#include "core/signing/gate.h"
#include "core/signing/signingrecords.h"

#include <QObject>

#include <functional>

namespace lianming {

class FormPanel;
class Page;
struct ShownGates;
struct Workspace;

class SignFlow : public QObject
{
    Q_OBJECT

public:
    /// `showContract` shows the contract's detail, read again.
    SignFlow(Page &page, std::function<void(Id<Contract>)> showContract);

    /// The gates, and, for whoever may sign, the day of the signature.
    void show(const Contract &contract);
    /// The same of an amendment: `after` is the contract as it is to be.
    void show(const Amendment &amendment, const Contract &after);

private:
    void read(const Contract &contract);
    void present(const Contract &contract, const ShownGates &shown);
    void sign(const Contract &contract, QDate on, const std::function<bool()> &done);
    void refuseApproval(const Contract &contract, ApprovalKind kind);
    void askWaiver(const Contract &contract, const GateResult &result);
    void decideWaiver(const Contract &contract, qint64 waiver, bool isGranted);
    void openNumber(const QString &number);
    /// Does it and shows the gates as they are then.
    void act(const Contract &contract, std::function<void(Workspace &)> deed, const QString &said);

    Page &m_page;
    std::function<void(Id<Contract>)> m_showContract;
    std::optional<Amendment> m_amendment; ///< that is being signed
};

} // namespace lianming
