#include "ui/contracts/contractdetail.h"

#include "ui/contracts/lifestrip.h"
#include "ui/inbox/followbutton.h"
#include "ui/shell/icons.h"
#include "ui/text/assetwords.h"
#include "ui/text/codewords.h"
#include "ui/text/contractwords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QGridLayout>

namespace lianming {

namespace {

constexpr int shownAssets = 8;
constexpr int mostPeriods = 8;

Card *card(QVBoxLayout *column, const QString &title)
{
    auto *made = new Card;
    made->setTitle(title);
    column->addWidget(made);
    return made;
}

Tone reportTone(ReportState state)
{
    switch (state) {
    case ReportState::Upcoming: return Tone::Quiet;
    case ReportState::Due: return Tone::Wait;
    case ReportState::Late: return Tone::Stop;
    case ReportState::Received: return Tone::Good;
    }
    return Tone::Quiet;
}

} // namespace

int standingTone(ContractStanding standing)
{
    switch (standing) {
    case ContractStanding::Draft: return int(Tone::Quiet);
    case ContractStanding::Upcoming: return int(Tone::Accent);
    case ContractStanding::Running: return int(Tone::Good);
    case ContractStanding::SellOff: return int(Tone::Wait);
    case ContractStanding::Ended: return int(Tone::Quiet);
    case ContractStanding::Terminated: return int(Tone::Stop);
    }
    return int(Tone::Quiet);
}

ContractDetail::ContractDetail(Session &session, const OpenedContract &opened, QWidget *parent) : DetailView(parent)
{
    begin(space::m);
    const Contract &c = opened.contract;
    const ContractItem &item = opened.item;
    addTitle(c.title);
    auto *state = new QHBoxLayout;
    state->setSpacing(space::s);
    state->addWidget(new Pill(standingText(item.standing), Tone(standingTone(item.standing))));
    state->addWidget(words(lifeText(item.standing, c.term, c.sellOffDays, opened.today), TextSize::Note, Token::Ink2),
                     1);
    column()->addLayout(state);
    if (!c.terminationReason.isEmpty())
        addWords(tr("Terminated because: %1").arg(c.terminationReason), TextSize::Body, Token::Ink2);
    if (c.term.start.isValid() && c.term.end.isValid())
        column()->addWidget(new LifeStrip(c, opened.today));
    addButtons(session, opened);
    addParties(opened);
    addGrants(opened);
    addTerms(opened);
    m_life = new LifeCards(c, opened.life, opened.today);
    column()->addWidget(m_life);
    addCalendar(opened);
    addTimeline(opened);
    addHistory(tr("History"), opened.history);
    finish();
}

void ContractDetail::addButtons(Session &session, const OpenedContract &opened)
{
    FlowRow *row = addButtonRow();
    const auto add = [row](const char *name, const QString &iconName, const QString &text) {
        auto *button = iconName.isEmpty() ? new QPushButton(text) : new QPushButton(icon(iconName), text);
        button->setObjectName(QString::fromLatin1(name));
        row->addWidget(button);
        return button;
    };
    if (opened.contract.state == ContractState::Draft) {
        auto *sign = add("sign", {}, tr("Sign…"));
        sign->setProperty("kind", QStringLiteral("primary"));
        connect(sign, &QPushButton::clicked, this, &ContractDetail::signWanted);
        connect(add("edit", QStringLiteral("edit"), tr("Edit draft")), &QPushButton::clicked, this,
                &ContractDetail::editWanted);
    } else {
        connect(add("royalties", QStringLiteral("royalties"), tr("Royalties")), &QPushButton::clicked, this,
                &ContractDetail::royaltiesWanted);
    }
    connect(add("text", {}, tr("Text…")), &QPushButton::clicked, this, &ContractDetail::textWanted);
    if (opened.contract.state == ContractState::Signed)
        connect(add("terminate", {}, tr("Terminate…")), &QPushButton::clicked, this, &ContractDetail::terminateWanted);
    connect(add("report", QStringLiteral("pdf"), tr("Report…")), &QPushButton::clicked, this,
            &ContractDetail::reportWanted);
    connect(add("export", QStringLiteral("export"), tr("Export…")), &QPushButton::clicked, this,
            &ContractDetail::exportWanted);
    connect(add("plans", QStringLiteral("workplans"), tr("Work plans")), &QPushButton::clicked, this,
            &ContractDetail::plansWanted);
    row->addWidget(new FollowButton(session, {QStringLiteral("contract"), opened.contract.id.value}));
}

void ContractDetail::addParties(const OpenedContract &opened)
{
    const Contract &c = opened.contract;
    const ContractItem &item = opened.item;
    Card *parties = card(column(), tr("Parties"));
    parties->body()->setSpacing(0);
    const auto add = [this, parties](const QString &page, const QString &text, qint64 id) {
        auto *button = new LinkButton(page, text);
        connect(button, &QPushButton::clicked, this, [this, page, id] { Q_EMIT recordWanted(page, id); });
        parties->body()->addWidget(button, 0, Qt::AlignLeft);
    };
    add(QStringLiteral("institutions"), titleText(item.institutionEn, item.institutionZh), c.institution.value);
    add(QStringLiteral("brands"), titleText(item.brandEn, item.brandZh), c.brand.value);
    if (c.proposal.isSet())
        add(QStringLiteral("proposals"), tr("Proposal %1").arg(opened.proposalNumber), c.proposal.value);
}

void ContractDetail::addGrants(const OpenedContract &opened)
{
    const std::vector<GrantTerms> &grants = opened.contract.grants;
    if (grants.empty()) {
        Card *shown = card(column(), tr("Grant"));
        shown->body()->addWidget(words(tr("Nothing is granted yet."), TextSize::Body, Token::Ink3));
        return;
    }
    for (size_t i = 0; i < grants.size(); ++i) {
        const GrantTerms &grant = grants[i];
        Card *shown = card(column(), grants.size() == 1 ? tr("Grant") : tr("Grant %1").arg(i + 1));
        QStringList assets;
        for (const std::string &code : grant.assets) {
            const QString text = QString::fromStdString(code);
            const QString title = opened.assetTitles.value(text);
            assets.append(title.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(title, text));
        }
        if (assets.size() > shownAssets) {
            const int more = int(assets.size()) - shownAssets;
            assets = assets.mid(0, shownAssets);
            assets.append(tr("and %n more", nullptr, more));
        }
        FactsGrid facts(shown->body());
        facts.add(tr("Assets"), assets.join(u'\n'));
        facts.add(tr("Rights"), rightsText(grant.rights));
        facts.add(tr("Exclusivity"), exclusivityText(grant.exclusivity));
        facts.add(tr("Categories"), categoriesText(grant.categories));
        facts.add(tr("Territories"), territoriesText(grant.territories));
        facts.add(tr("Except"), territoriesText(grant.territoriesExcept));
        facts.add(tr("Channels"), channelsText(grant.channels));
        facts.add(tr("Days"), spanText(grant.days));
    }
}

void ContractDetail::addTerms(const OpenedContract &opened)
{
    if (!opened.terms) {
        Card *shown = card(column(), tr("Royalties"));
        shown->body()->addWidget(new Pill(tr("Not complete yet"), Tone::Wait), 0, Qt::AlignLeft);
        shown->body()->addWidget(words(messageText(opened.termsProblem), TextSize::Note, Token::Ink2));
        return;
    }
    const auto lines = [this](const QString &title, const QStringList &texts) {
        if (texts.isEmpty())
            return;
        Card *shown = card(column(), title);
        for (const QString &text : texts)
            shown->body()->addWidget(words(text));
    };
    lines(tr("Royalty rates"), rateTexts(*opened.terms));
    lines(tr("Royalty base and deductions"), baseTexts(*opened.terms));
    lines(tr("Guarantees and fees"), guaranteeTexts(*opened.terms));
    lines(tr("Further terms"), otherTermTexts(*opened.terms));
}

void ContractDetail::addCalendar(const OpenedContract &opened)
{
    Card *shown = card(column(), tr("Sales reports"));
    shown->body()->addWidget(
        words(tr("%1, due within %n day(s) after the period", nullptr, int(opened.contract.reportWithinDays))
                  .arg(frequencyText(opened.contract.frequency)),
              TextSize::Note, Token::Ink2));
    // Around today: what is late or due first of all, then what comes.
    qsizetype first = 0;
    while (first < opened.calendar.size() && opened.calendar.at(first).state == ReportState::Received)
        ++first;
    first = std::max<qsizetype>(0, std::min(first - 2, opened.calendar.size() - mostPeriods));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (qsizetype i = first; i < std::min(opened.calendar.size(), first + mostPeriods); ++i) {
        const ReportingPeriod &period = opened.calendar.at(i);
        const int row = grid->rowCount();
        grid->addWidget(new Label(period.period.name(), TextSize::Body, Token::Ink), row, 0);
        QString due = tr("due %1").arg(dateText(period.due));
        if (period.state == ReportState::Due || period.state == ReportState::Late)
            due += QStringLiteral(" · ") + relativeText(period.due, opened.today);
        grid->addWidget(words(due, TextSize::Note, Token::Ink2), row, 1);
        grid->addWidget(new Pill(reportStateText(period.state), reportTone(period.state)), row, 2, Qt::AlignRight);
    }
    shown->body()->addLayout(grid);
    if (opened.calendar.size() > mostPeriods)
        shown->body()->addWidget(
            new Label(tr("%n period(s) in all", nullptr, int(opened.calendar.size())), TextSize::Note, Token::Ink3));
}

void ContractDetail::addTimeline(const OpenedContract &opened)
{
    Card *shown = card(column(), tr("Timeline"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (const TimelineEvent &event : opened.timeline) {
        if (event.kind == TimelineKind::ReportDue && event.report != ReportState::Late
            && event.report != ReportState::Due)
            continue; // stands in the calendar above
        const int row = grid->rowCount();
        const bool isPast = event.day <= opened.today;
        grid->addWidget(new Label(dateText(event.day), TextSize::Body, isPast ? Token::Ink2 : Token::Ink3), row, 0,
                        Qt::AlignTop);
        grid->addWidget(words(timelineText(event), TextSize::Body, isPast ? Token::Ink : Token::Ink2), row, 1);
    }
    shown->body()->addLayout(grid);
}

} // namespace lianming
