// A supplier, to be read: whom to talk to, and of each factory what it makes, how full it is, for whom it is approved,
// what its audits found, which samples and orders are there.
#pragma once

#include "core/audit/attachment.h"
#include "core/suppliers/orderservice.h"
#include "core/suppliers/supplierservice.h"
#include "ui/shell/session.h"
#include "ui/widgets/detailview.h"
#include "ui/widgets/tone.h"

namespace lianming {

struct SupplierView {
    Supplier supplier;
    QList<SupplierContact> contacts;
    QList<FactoryDetail> factories;   ///< also archived ones
    QList<QList<SampleItem>> samples; ///< of the factories
    QList<OrderItem> orders;
    QHash<qint64, QList<Attachment>> documents; ///< of the audits
};

class SupplierDetail : public DetailView
{
    Q_OBJECT

public:
    explicit SupplierDetail(Session &session, QWidget *parent = nullptr) : DetailView(parent), m_session(session) {}

    void show(const SupplierView &view, QDate today);

Q_SIGNALS:
    void editWanted();
    void contactWanted(qint64 contact); ///< to be edited; 0 for a new one
    void contactRemoveWanted(qint64 contact);
    void archiveWanted();                      ///< or restored
    void factoryArchiveWanted(qint64 factory); ///< or restored
    void factoryWanted(qint64 factory);        ///< to be edited; 0 for a new one
    void approvalWanted(qint64 factory);
    void auditWanted(qint64 factory);
    void approvalMoveWanted(qint64 approval, qint64 version, lianming::FactoryApprovalState state);
    void findingWanted(qint64 finding, qint64 version);
    void documentWanted(qint64 audit);                           ///< to be attached
    void copyWanted(const QString &sha256, const QString &name); ///< of a document
    void sampleWanted(qint64 factory);
    void sampleMoveWanted(qint64 sample, qint64 version, lianming::SampleState state);
    void orderWanted(qint64 order);

private:
    void addContacts(const QList<SupplierContact> &contacts);
    void addFactory(const FactoryDetail &factory, const QList<SampleItem> &samples, const SupplierView &view,
                    QDate today);
    void addApprovals(const FactoryDetail &factory, QDate today);
    void addAudits(const FactoryDetail &factory, const SupplierView &view, QDate today);
    void addSamples(const FactoryDetail &factory, const QList<SampleItem> &samples);
    /// A line of words with a pill before and links behind it.
    QHBoxLayout *addState(const QString &state, Tone tone, const QString &text);
    void addAct(QHBoxLayout *line, const QString &text, const std::function<void()> &act);

    Session &m_session;
};

} // namespace lianming
