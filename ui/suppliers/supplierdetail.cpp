#include "ui/suppliers/supplierdetail.h"

#include "ui/inbox/followbutton.h"
#include "ui/suppliers/capacitychart.h"
#include "ui/text/assetwords.h"
#include "ui/text/codewords.h"
#include "ui/text/format.h"
#include "ui/text/workplanwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace lianming {

void SupplierDetail::show(const SupplierView &view, QDate today)
{
    const Supplier &supplier = view.supplier;
    begin();
    addTitle(titleText(supplier.nameEn, supplier.nameZh), supplier.code);
    addFacts({{tr("Legal name"), supplier.company},
              {tr("Credit code"), supplier.creditCode},
              {tr("Country"), territoryText(supplier.country)},
              {tr("Web site"), supplier.website},
              {tr("Notes"), supplier.notes}});
    FlowRow *buttons = addButtonRow();
    const auto button = [&](const QString &text, const std::function<void()> &act) {
        auto *push = new QPushButton(text);
        connect(push, &QPushButton::clicked, this, act);
        buttons->addWidget(push);
    };
    button(tr("Edit"), [this] { Q_EMIT editWanted(); });
    button(tr("Add factory"), [this] { Q_EMIT factoryWanted(0); });
    button(tr("Add person…"), [this] { Q_EMIT contactWanted(0); });
    button(supplier.archivedOn ? tr("Restore") : tr("Archive"), [this] { Q_EMIT archiveWanted(); });
    buttons->addWidget(new FollowButton(m_session, {QStringLiteral("supplier"), supplier.id.value}));
    if (supplier.archivedOn)
        addWords(tr("Archived on %1: takes no orders.").arg(dateText(*supplier.archivedOn)), TextSize::Body,
                 Token::WaitInk);
    addContacts(view.contacts);
    for (qsizetype i = 0; i < view.factories.size(); ++i)
        addFactory(view.factories[i], view.samples[i], view, today);
    if (view.factories.isEmpty())
        addWords(tr("No factory yet: add one, with what it makes."), TextSize::Note, Token::Ink3);
    addHead(tr("Production orders"));
    for (const OrderItem &item : view.orders) {
        const bool isLate = item.isLate(today);
        QHBoxLayout *line =
            addState(isLate ? tr("Late") : orderStateText(item.order.state),
                     isLate ? Tone::Stop : orderStateTone(item.order.state),
                     tr("%1 / %2 · due %3")
                         .arg(countText(item.received), countText(item.order.quantity), dateText(item.order.days.end)));
        addAct(line, item.order.number, [this, id = item.order.id.value] { Q_EMIT orderWanted(id); });
    }
    if (view.orders.isEmpty())
        addWords(tr("Nothing ordered yet."), TextSize::Note, Token::Ink3);
    finish();
}

void SupplierDetail::addContacts(const QList<SupplierContact> &contacts)
{
    for (const SupplierContact &contact : contacts) {
        QStringList facts{contact.name, contact.role, contact.email, contact.phone};
        facts.removeAll(QString());
        auto *line = new QHBoxLayout;
        line->setSpacing(space::s);
        auto *said = new Label(facts.join(QStringLiteral(" · ")), TextSize::Note, Token::Ink2);
        said->setWordWrap(true);
        line->addWidget(said, 1);
        column()->addLayout(line);
        addAct(line, tr("Edit"), [this, id = contact.id.value] { Q_EMIT contactWanted(id); });
        addAct(line, tr("Remove"), [this, id = contact.id.value] { Q_EMIT contactRemoveWanted(id); });
    }
}

QHBoxLayout *SupplierDetail::addState(const QString &state, Tone tone, const QString &text)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(new Pill(state, tone), 0, Qt::AlignTop);
    auto *said = new Label(text, TextSize::Note, Token::Ink2);
    said->setWordWrap(true);
    line->addWidget(said, 1);
    column()->addLayout(line);
    return line;
}

void SupplierDetail::addAct(QHBoxLayout *line, const QString &text, const std::function<void()> &act)
{
    auto *link = new LinkButton({}, text);
    connect(link, &QPushButton::clicked, this, act);
    line->addWidget(link, 0, Qt::AlignTop);
}

void SupplierDetail::addFactory(const FactoryDetail &detail, const QList<SampleItem> &samples, const SupplierView &view,
                                QDate today)
{
    const Factory &factory = detail.factory;
    const bool isArchived = factory.archivedOn.has_value();
    auto *head = new LinkButton(isArchived ? QStringLiteral("undo") : QStringLiteral("edit"),
                                isArchived ? tr("Restore") : tr("Edit"));
    connect(head, &QPushButton::clicked, this, [this, isArchived, id = factory.id.value] {
        Q_EMIT(this->*(isArchived ? &SupplierDetail::factoryArchiveWanted : &SupplierDetail::factoryWanted))(id);
    });
    addHead(factory.code + QStringLiteral(" · ") + titleText(factory.nameEn, factory.nameZh), head);
    if (isArchived) {
        addWords(tr("Archived on %1: takes no orders.").arg(dateText(*factory.archivedOn)), TextSize::Note,
                 Token::Ink3);
        return;
    }
    addFacts({{tr("Where"), territoryText(factory.territory)
                                + (factory.address.isEmpty() ? QString() : QStringLiteral(" · ") + factory.address)},
              {tr("Lead time"), tr("%n day(s)", nullptr, int(factory.leadDays))}});
    for (const CapacityView &capacity : detail.capacity) {
        addWords(tr("Capacity: %1").arg(categoryText(capacity.category)), TextSize::Note, Token::Ink2);
        column()->addWidget(new CapacityChart(capacity.months));
    }
    addApprovals(detail, today);
    addAudits(detail, view, today);
    addSamples(detail, samples);
    LinkButton *archive = addLink(QStringLiteral("archive"), tr("Archive this factory"));
    archive->setObjectName(QStringLiteral("archiveFactory"));
    connect(archive, &QPushButton::clicked, this, [this, id = factory.id.value] { Q_EMIT factoryArchiveWanted(id); });
}

void SupplierDetail::addSamples(const FactoryDetail &detail, const QList<SampleItem> &samples)
{
    for (const SampleItem &item : samples) {
        const FactorySample &sample = item.sample;
        QHBoxLayout *line = addState(sampleStateText(sample.state), sampleStateTone(sample.state),
                                     sampleKindText(sample.kind) + QStringLiteral(" · ")
                                         + (item.sku.isEmpty() ? item.contractNumber : item.sku) + QStringLiteral(" · ")
                                         + dateText(sample.receivedOn.value_or(sample.dueOn)));
        for (const SampleState to : {SampleState::Received, SampleState::Accepted, SampleState::Rejected}) {
            if (canMove(sample.state, to)) {
                addAct(line, sampleStateText(to), [this, id = sample.id.value, version = sample.version, to] {
                    Q_EMIT sampleMoveWanted(id, version, to);
                });
            }
        }
    }
    LinkButton *add = addLink(QStringLiteral("plus"), tr("Ask for a sample…"));
    add->setObjectName(QStringLiteral("sample"));
    connect(add, &QPushButton::clicked, this, [this, id = detail.factory.id.value] { Q_EMIT sampleWanted(id); });
}

void SupplierDetail::addApprovals(const FactoryDetail &detail, QDate today)
{
    for (qsizetype i = 0; i < detail.approvals.size(); ++i) {
        const FactoryApproval &one = detail.approvals[i];
        const bool isOver = one.state == FactoryApprovalState::Approved && one.valid.end < today;
        QHBoxLayout *line = addState(isOver ? tr("Expired") : factoryApprovalText(one.state),
                                     isOver ? Tone::Stop : factoryApprovalTone(one.state),
                                     detail.subjects[i] + QStringLiteral(" · ") + spanText(one.valid)
                                         + (one.note.isEmpty() ? QString() : QStringLiteral(" · ") + one.note));
        for (const FactoryApprovalState to : factoryApprovalStates) {
            if (!canMove(one.state, to))
                continue;
            const QString text = to == FactoryApprovalState::Approved    ? tr("Approve")
                                 : to == FactoryApprovalState::Suspended ? tr("Suspend…")
                                 : to == FactoryApprovalState::Refused   ? tr("Refuse…")
                                                                         : tr("Withdraw…");
            addAct(line, text, [this, id = one.id.value, version = one.version, to] {
                Q_EMIT approvalMoveWanted(id, version, to);
            });
        }
    }
    LinkButton *add =
        addLink(QStringLiteral("plus"),
                detail.approvals.isEmpty() ? tr("Approved for nobody yet: approve it…") : tr("Approve for another…"));
    connect(add, &QPushButton::clicked, this, [this, id = detail.factory.id.value] { Q_EMIT approvalWanted(id); });
}

void SupplierDetail::addAudits(const FactoryDetail &detail, const SupplierView &view, QDate today)
{
    for (const FactoryAudit &audit : detail.audits) {
        QString text = factoryAuditKindText(audit.kind) + QStringLiteral(" · ") + dateText(audit.onDay);
        if (audit.nextOn)
            text += QStringLiteral(" · ") + tr("next %1").arg(dateText(*audit.nextOn));
        QHBoxLayout *head = addState(factoryAuditResultText(audit.result), factoryAuditResultTone(audit.result), text);
        addAct(head, tr("Attach…"), [this, id = audit.id.value] { Q_EMIT documentWanted(id); });
        for (const Attachment &document : view.documents.value(audit.id.value)) {
            LinkButton *link = addLink(QStringLiteral("attachment"), document.name);
            link->setToolTip(tr("Save a copy"));
            connect(link, &QPushButton::clicked, this,
                    [this, document] { Q_EMIT copyWanted(document.sha256, document.name); });
        }
        for (const FactoryFinding &finding : audit.findings) {
            const bool isLate = !finding.closedOn && finding.dueOn < today;
            QHBoxLayout *line =
                addState(finding.closedOn ? tr("Put right")
                         : isLate         ? tr("Overdue")
                                          : tr("Finding"),
                         finding.closedOn ? Tone::Good
                         : isLate         ? Tone::Stop
                                          : Tone::Wait,
                         finding.text + QStringLiteral(" · ")
                             + (finding.closedOn ? finding.remedy : tr("by %1").arg(dateText(finding.dueOn))));
            if (!finding.closedOn) {
                addAct(line, tr("Close…"),
                       [this, id = finding.id.value, version = finding.version] { Q_EMIT findingWanted(id, version); });
            }
        }
    }
    LinkButton *add = addLink(QStringLiteral("plus"), tr("Record an audit…"));
    connect(add, &QPushButton::clicked, this, [this, id = detail.factory.id.value] { Q_EMIT auditWanted(id); });
}

} // namespace lianming
