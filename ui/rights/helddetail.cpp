#include "ui/rights/helddetail.h"

#include "ui/shell/icons.h"
#include "ui/text/assetwords.h"
#include "ui/text/codewords.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QAction>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QToolButton>
#include <QUrl>

namespace lianming {

bool canBeCleared(const RestrictionRecord &record)
{
    return record.restriction.kind != RestrictionKind::Prohibited;
}

HeldDetail::HeldDetail(const Content &content, const Acts &acts, QWidget *parent) : RecordDetail(parent)
{
    const HeldRow &row = content.row;
    const RightsSubject &about = row.subject();
    const bool isLive = !row.isArchived();
    begin();
    addTitle(rightsSubjectText(about), isChinese() ? about.titleEn : about.titleZh);
    addState(row);
    QList<QAction *> actions{acts.edit, acts.archive};
    if (row.restriction && canBeCleared(row.restriction->record))
        actions.prepend(acts.consent);
    if (!isLive)
        actions = {acts.restore};
    addActions(actions);
    if (row.scope().asset.isSet()) {
        connect(addLink(QStringLiteral("assets"), about.code), &QPushButton::clicked, this,
                [this, id = row.scope().asset.value] { Q_EMIT assetWanted(id); });
    }
    if (row.held) {
        addHeld(row.held->record);
    } else {
        addRestriction(row.restriction->record);
        if (canBeCleared(row.restriction->record))
            addClearances(content.clearances, row.today, isLive);
    }
    addDocuments(content.documents, isLive ? acts.attach : nullptr);
    addHistory(tr("History"), rightsHistory(content.history));
    finish();
}

void HeldDetail::addState(const HeldRow &row)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(new Pill(row.basisText(), row.basisTone()));
    if (row.isArchived())
        line->addWidget(new Pill(tr("Archived"), Tone::Quiet));
    Label *term = row.held
                      ? words(rightsTermText(row.held->record.held.start, row.held->record.held.end, row.today),
                              TextSize::Note, row.term() == TermStanding::Running ? Token::Ink2 : termInk(row.term()))
                      : words(relicGradeText(row.restriction->record.grade), TextSize::Note, Token::Ink2);
    line->addWidget(term, 1);
    column()->addLayout(line);
}

void HeldDetail::addHeld(const RightsInRecord &record)
{
    const RightsIn &held = record.held;
    addFacts({{tr("Holder"), record.holder},
              {tr("Contact"), record.contact},
              {tr("Reference"), record.reference},
              {tr("Rights"), rightsText(held.rights)},
              {tr("Products"), categoriesText(held.categories)},
              {tr("Territories"), rightsTerritoriesText(held.territories, held.territoriesExcept)},
              {tr("Sales channels"), channelsText(held.channels)},
              {tr("Days"), rightsDaysText(held.start, held.end)},
              {tr("Exclusivity"), exclusivityText(held.exclusivity)}});
    if (!record.terms.isEmpty()) {
        addHead(tr("Terms"));
        addWords(record.terms);
    }
    if (!record.statement.isEmpty()) {
        addHead(tr("Rights statement"));
        addWords(rightsStatementText(record.statement));
        if (const QString address = rightsStatementAddress(record.statement); !address.isEmpty()) {
            connect(addLink(QStringLiteral("external"), address), &QPushButton::clicked, this,
                    [address] { QDesktopServices::openUrl(QUrl(address)); });
        }
    }
}

void HeldDetail::addRestriction(const RestrictionRecord &record)
{
    const Restriction &restriction = record.restriction;
    const auto orAll = [](const QString &text) {
        return text.isEmpty() ? tr("all") : text;
    };
    addFacts({{tr("Who gives it"), QString::fromStdString(restriction.from)},
              {tr("Rights"), orAll(rightsText(restriction.rights))},
              {tr("Products"), orAll(categoriesText(restriction.categories))}});
    if (!record.reason.isEmpty()) {
        addHead(tr("Reason"));
        addWords(record.reason);
    }
}

void HeldDetail::addClearances(const QList<ClearanceItem> &clearances, QDate today, bool canWithdraw)
{
    addHead(tr("Consents and permits given"));
    if (clearances.isEmpty())
        addWords(tr("None yet: what this is about cannot be signed."), TextSize::Body, Token::Ink3);
    for (const ClearanceItem &item : clearances) {
        const Clearance &clearance = item.clearance;
        const TermStanding standing = termStandingOf(clearance.validTo, today);
        const QString forWhom =
            item.brandCode.isEmpty() ? tr("For every brand") : tr("For %1").arg(titleText(item.brandEn, item.brandZh));
        auto *line = new QHBoxLayout;
        line->setSpacing(space::s);
        line->addWidget(words(forWhom, TextSize::Body, Token::Ink, true), 1);
        line->addWidget(standing == TermStanding::Ended ? new Pill(tr("Lapsed"), Tone::Stop)
                                                        : new Pill(tr("Valid"), Tone::Good));
        if (canWithdraw) {
            auto *withdraw = new QToolButton;
            withdraw->setObjectName(QStringLiteral("withdraw"));
            withdraw->setIcon(icon(QStringLiteral("undo")));
            withdraw->setAutoRaise(true);
            withdraw->setToolTip(tr("Take back"));
            withdraw->setAccessibleName(tr("Take back what was given by %1").arg(clearance.givenBy));
            connect(withdraw, &QToolButton::clicked, this,
                    [this, id = clearance.id.value] { Q_EMIT clearanceWithdrawn(id); });
            line->addWidget(withdraw);
        }
        column()->addLayout(line);
        QStringList facts{
            tr("%1, %2", "who gave a consent, and when").arg(clearance.givenBy, dateText(clearance.givenOn)),
            clearance.number};
        facts.removeAll(QString());
        addWords(facts.join(QStringLiteral(" · ")), TextSize::Note, Token::Ink2);
        addWords(rightsTermText({}, clearance.validTo, today), TextSize::Note,
                 standing == TermStanding::Running ? Token::Ink2 : termInk(standing));
        if (!clearance.scope.isEmpty())
            addWords(clearance.scope, TextSize::Note, Token::Ink2);
    }
}

} // namespace lianming
