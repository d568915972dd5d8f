#include "ui/protection/audittrailview.h"

#include "core/audit/stampqueue.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/widgets/actionlink.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/recordtable.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lianming {

namespace {

QList<Column<AnchorItem>> anchorColumns()
{
    return {
        {QStringLiteral("day"), [] { return AuditTrailView::tr("Day"); },
         [](const AnchorItem &item) { return dateText(item.anchor.day); },
         [](const AnchorItem &item) { return item.anchor.day; }, Qt::AlignLeft, nullptr, 130},
        {QStringLiteral("position"), [] { return AuditTrailView::tr("Up to row"); },
         [](const AnchorItem &item) { return countText(item.anchor.position); },
         [](const AnchorItem &item) { return item.anchor.position; }, Qt::AlignRight, nullptr, 110},
        {QStringLiteral("stamp"), [] { return AuditTrailView::tr("Time stamp"); },
         [](const AnchorItem &item) {
             return item.stampedAt.isValid() ? timeText(item.stampedAt) : AuditTrailView::tr("Waiting");
         },
         [](const AnchorItem &item) { return item.stampedAt; }, Qt::AlignLeft,
         paintTone<AnchorItem>(
             [](const AnchorItem &item) { return item.stampedAt.isValid() ? Tone::Good : Tone::Wait; }),
         220},
        {QStringLiteral("hash"), [] { return QStringLiteral("SHA-256"); },
         [](const AnchorItem &item) { return item.anchor.hash; }, nullptr, Qt::AlignLeft, nullptr, 520},
    };
}

QString sumInGroups(const QString &hash)
{
    QStringList groups;
    for (qsizetype at = 0; at < hash.size(); at += 8)
        groups.append(hash.mid(at, 8));
    return groups.join(u' ');
}

} // namespace

AuditTrailView::AuditTrailView(Page &owner)
    : PageView(owner), m_model([](const AnchorItem &item) { return item.anchor.position; }, anchorColumns()),
      m_card(new Card), m_rows(new Label(TextSize::Body, Token::Ink)), m_hash(new Label(TextSize::Note, Token::Ink2)),
      m_anchored(new Label(TextSize::Body, Token::Ink2)), m_verdict(new Pill),
      m_finding(new Label(TextSize::Body, Token::Ink)),
      m_table(new RecordTable(session().settings, QStringLiteral("anchors"))), m_footer(new ListFooter)
{
    FilterRow *row = addFilterRow();
    m_table->setRecordModel(&m_model);
    // The page's: the chain is walked wherever one is on it.
    m_verify = session().actions.add(&page(), {QStringLiteral("protection.audit"),
                                               [] { return tr("Verify the audit trail"); },
                                               QStringLiteral("check"),
                                               {},
                                               [this] {
                                                   Q_EMIT wanted([this] { verify(); });
                                               }});
    m_anchor = session().actions.add(&page(), {QStringLiteral("protection.anchor"),
                                               [] { return tr("Anchor now"); },
                                               QStringLiteral("seal"),
                                               {},
                                               [this] { Q_EMIT wanted([this] { anchor(); }); },
                                               [] {
                                                   return tr("Has an authority time-stamp the trail as it is now.");
                                               }});
    row->addAtEnd(new ActionLink(m_anchor));
    for (Label *label : {m_rows, m_hash, m_anchored, m_finding})
        label->setWordWrap(true);
    for (Label *label : {m_hash, m_finding})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_card->body()->addWidget(m_rows);
    m_card->body()->addWidget(m_hash);
    m_card->body()->addWidget(m_anchored);
    m_card->body()->addWidget(m_verdict, 0, Qt::AlignLeft);
    m_card->body()->addWidget(m_finding);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    auto *frame = new QVBoxLayout;
    frame->setContentsMargins(space::xl, 0, space::xl, space::m);
    frame->addWidget(m_card);
    column->addLayout(frame);
    column->addWidget(m_table, 1);
    column->addWidget(m_footer);
}

void AuditTrailView::reload()
{
    struct Trail {
        ChainEnd head;
        QList<AnchorItem> anchors;
    };
    load(session().worker.run([](Workspace &w) {
        ChainService chain(w);
        Trail out{chain.head(), {}};
        QHash<QString, QDateTime> stamped;
        for (const Stamp &stamp : givenStamps(w.db, StampPurpose::Chain))
            stamped.insert(stamp.digest, stamp.facts.at);
        QList<ChainAnchor> anchors = chain.anchors();
        std::ranges::reverse(anchors); // the newest first
        for (const ChainAnchor &anchor : anchors)
            out.anchors.append({anchor, anchor.response.isEmpty() ? QDateTime() : stamped.value(anchor.hash)});
        return out;
    }),
         [this](const Trail &trail) {
             m_head = trail.head;
             m_model.setRows(trail.anchors);
             show();
         });
}

void AuditTrailView::retranslate()
{
    m_card->setTitle(tr("Chain of history and custody"));
    m_table->setAccessibleName(tr("Anchors"));
    m_model.retranslate();
    show();
}

void AuditTrailView::show()
{
    m_rows->setText(m_head.rows == 0
                        ? tr("It is still empty.")
                        : tr("%1 row(s), each with the hash of itself and of the one before; the last of %2", nullptr,
                             int(m_head.rows))
                              .arg(countText(m_head.rows), timeText(m_head.at)));
    m_hash->setText(QStringLiteral("SHA-256 ") + sumInGroups(m_head.hash));
    m_hash->setVisible(m_head.rows > 0);
    int waiting = 0;
    for (const AnchorItem &item : m_model.rows())
        waiting += item.stampedAt.isValid() ? 0 : 1;
    const int anchors = m_model.rowCount();
    m_anchored->setText(anchors == 0 ? tr("Not anchored yet: this happens automatically once a day.")
                                     : tr("%n anchor(s)", nullptr, anchors) + QStringLiteral(" · ")
                                           + tr("%n waiting for a time stamp", nullptr, waiting));
    m_footer->setCount(tr("%n anchor(s)", nullptr, anchors));
    m_verdict->setVisible(m_report.has_value());
    m_finding->setVisible(m_report.has_value());
    if (!m_report)
        return;
    const ChainReport &report = *m_report;
    if (report.fault) {
        m_verdict->set(tr("Broken"), Tone::Stop);
        m_finding->setText(messageText(chainFaultMessage(*report.fault)));
        return;
    }
    m_verdict->set(tr("Intact"), Tone::Good);
    QStringList words{tr("All %1 rows are intact, verified at %2.").arg(countText(report.rows), timeText(m_walkedAt))};
    if (report.sealed > 0)
        words.append(
            tr("The first %1 are older than the chain and were sealed when it began.").arg(countText(report.sealed)));
    if (report.stampedAt)
        words.append(tr("Nothing up to row %1 has been changed since %2: a valid time stamp shows it.")
                         .arg(countText(report.stampedRows), timeText(*report.stampedAt)));
    else
        words.append(
            tr("No anchor has a verified time stamp: only time stamps show that the whole chain was not rebuilt."));
    m_finding->setText(words.join(u' '));
}

void AuditTrailView::showTourState(const QString &state)
{
    Q_UNUSED(state)
    verify();
}

void AuditTrailView::verify()
{
    m_verify->setEnabled(false);
    load(
        session().jobs.run(tr("Verifying the audit trail"),
                           [](Workspace &w, Progress &progress) { return ChainService(w).verify(&progress); }),
        [this](const ChainReport &report) {
            m_verify->setEnabled(true);
            m_report = report;
            m_walkedAt = session().clock.now();
            show();
            if (report.fault)
                session().messages.warn(messageText(chainFaultMessage(*report.fault)),
                                        tr("Keep the database as it is, and compare it with your backups."));
            else
                session().messages.done(tr("The audit trail is intact."));
        },
        [this](const Error &) { m_verify->setEnabled(true); });
}

void AuditTrailView::anchor()
{
    load(session().worker.run([](Workspace &w) { return ChainService(w).anchor().has_value(); }), [this](bool made) {
        if (made)
            session().messages.done(tr("Anchored. Its time stamp is requested automatically."));
        else
            session().messages.info(
                tr("There is nothing to anchor: today's anchor exists, or nothing has been written since."));
        reload();
    });
}

} // namespace lianming
