#include "ui/rights/answerview.h"

#include "core/base/codetree.h"
#include "core/rights/ledger.h"
#include "ui/rights/rightsink.h"
#include "ui/text/codewords.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"
#include "ui/widgets/card.h"
#include "ui/widgets/detailview.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <set>

namespace lianming {

namespace {

constexpr qsizetype mostRegistrations = 5;
constexpr size_t mostCards = 12;
constexpr int cardWidth = 316;

Tone reasonTone(ConflictReason reason)
{
    switch (reason) {
    case ConflictReason::RightsOut:
    case ConflictReason::OwnUse: return Tone::Stop;
    case ConflictReason::OptionHeld:
    case ConflictReason::SellOff: return Tone::Wait;
    case ConflictReason::Proposed:
    case ConflictReason::Duplicate: break;
    }
    return Tone::Quiet;
}

/// Gaps of one asset, rights in one line; assets with the same gaps are told together.
QList<std::pair<QStringList, QString>> gapsByRights(const std::vector<TitleGap> &gaps)
{
    std::map<QString, std::set<Right>> byAsset; // by the asset whose records were asked: a motif's work
    for (const TitleGap &gap : gaps)
        byAsset[QString::fromStdString(gap.work.empty() ? gap.asset : gap.work)].insert(gap.right);
    QList<std::pair<QStringList, QString>> out;
    for (const auto &[asset, rights] : byAsset) {
        const QString words = rightsText({rights.begin(), rights.end()});
        const auto same = std::ranges::find_if(out, [&words](const auto &other) { return other.second == words; });
        if (same == out.end())
            out.append({{asset}, words});
        else
            same->first.append(asset);
    }
    return out;
}

} // namespace

AnswerView::AnswerView(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void AnswerView::setWords(std::function<QString(const std::string &)> licensee,
                          std::function<QString(const QString &)> asset)
{
    m_licensee = std::move(licensee);
    m_asset = std::move(asset);
}

void AnswerView::setAnswer(const AvailsAnswer &answer, const GrantRequest &request, const RightsBook &book)
{
    m_answer = answer;
    m_request = request;
    m_book = &book;
    m_hasAnswer = true;
    build();
}

void AnswerView::setHint(const QString &hint)
{
    m_hint = hint;
    m_hasAnswer = false;
    build();
}

void AnswerView::setOrigins(const std::vector<GrantOrigin> &facts)
{
    m_origins = facts;
    build();
}

std::vector<std::string> AnswerView::shownGrants() const
{
    std::vector<std::string> out;
    for (const Conflict &conflict : m_answer.conflicts) {
        if (out.size() < mostCards && std::ranges::find(out, conflict.grant) == out.end())
            out.push_back(conflict.grant);
    }
    return m_hasAnswer ? out : std::vector<std::string>();
}

void AnswerView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        build();
}

void AnswerView::build()
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    if (m_hasAnswer) {
        addVerdict(column);
        addReasons(column);
        addRemainder(column);
    } else {
        auto *hint = new Label(m_hint, TextSize::Body, Token::Ink2);
        hint->setWordWrap(true);
        column->addWidget(hint);
    }
    // The one before may be the sender of what leads here.
    if (m_body != nullptr) {
        m_body->hide();
        m_body->deleteLater();
    }
    m_body = body;
    layout()->addWidget(body);
}

QString AnswerView::summary() const
{
    const auto hard = std::ranges::count_if(m_answer.conflicts, &Conflict::isHard);
    if (hard > 0)
        return tr("%n grant(s) stand against it.", nullptr, int(hard));
    if (!m_answer.titleGaps.empty())
        return tr("The museum does not hold all of it.");
    if (std::ranges::any_of(m_answer.restrictions,
                            [](const FoundRestriction &found) { return found.kind == RestrictionKind::Prohibited; }))
        return tr("It is prohibited.");
    if (m_answer.verdict == AvailsVerdict::Conditional)
        return tr("It can be given once what is named below is settled.");
    return m_answer.conflicts.empty() ? tr("Nothing stands against it.")
                                      : tr("What is named below changes nothing, but is good to know.");
}

void AnswerView::addVerdict(QVBoxLayout *column)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::m);
    auto *verdict = new Label(verdictText(m_answer.verdict), TextSize::Figure, verdictInk(m_answer.verdict), true);
    verdict->setObjectName(QStringLiteral("verdict"));
    line->addWidget(verdict);
    auto *words = new Label(summary(), TextSize::Section, Token::Ink2);
    words->setWordWrap(true);
    line->addWidget(words, 1);
    column->addLayout(line);
}

QWidget *AnswerView::conflictCard(const Conflict &conflict)
{
    auto *card = new Card;
    card->setFixedWidth(cardWidth);
    card->setObjectName(QStringLiteral("reason"));
    const auto add = [card](QWidget *widget) {
        card->body()->addWidget(widget);
    };
    const auto words = [&add](const QString &text, Token ink) {
        if (text.isEmpty())
            return;
        auto *label = new Label(text, TextSize::Note, ink);
        label->setWordWrap(true);
        // The row of cards asks for a height before it knows the width: say it beforehand.
        const int width = cardWidth - 2 * space::l;
        label->setFixedWidth(width);
        label->setMinimumHeight(label->heightForWidth(width));
        add(label);
    };
    auto *reason = new QHBoxLayout;
    reason->addWidget(new Pill(conflictReasonText(conflict.reason), reasonTone(conflict.reason)));
    reason->addStretch(1);
    card->body()->addLayout(reason);
    auto *head = new QHBoxLayout;
    auto *link = new LinkButton({}, contractNumberOf(conflict.grant));
    const QString grant = QString::fromStdString(conflict.grant);
    connect(link, &QPushButton::clicked, this, [this, grant] { Q_EMIT grantWanted(grant); });
    const auto granted = std::ranges::find(m_book->grants, conflict.grant, &Grant::id);
    if (granted != m_book->grants.end()) {
        const QString who = m_licensee ? m_licensee(granted->licensee) : QString::fromStdString(granted->licensee);
        auto *name =
            new Label(tr("%1 · %2").arg(who, exclusivityText(granted->exclusivity)), TextSize::Body, Token::Ink, true);
        name->setElided(true);
        head->addWidget(name, 1);
    }
    head->addWidget(link);
    card->body()->addLayout(head);
    const auto facts = std::ranges::find(m_origins, conflict.grant, &GrantOrigin::grant);
    if (facts != m_origins.end())
        words(facts->title, Token::Ink);
    words(spanText(conflict.days), Token::Ink);
    QStringList assets;
    for (const std::string &asset : conflict.assets) {
        const QString code = QString::fromStdString(asset);
        assets.append(m_asset ? m_asset(code) : code);
    }
    constexpr qsizetype mostAssets = 3;
    const qsizetype more = assets.size() - mostAssets;
    const QString comma = isChinese() ? QStringLiteral("、") : QStringLiteral(", ");
    words(assets.mid(0, mostAssets).join(comma) + (more > 0 ? tr(" and %n more", nullptr, int(more)) : QString()),
          Token::Ink2);
    QStringList works;
    for (const std::string &work : conflict.works) {
        const QString code = QString::fromStdString(work);
        works.append(m_asset ? m_asset(code) : code);
    }
    if (!works.isEmpty())
        words(worksText(works.join(comma)), Token::Ink);
    words(QStringList{categoriesText(conflict.categories), territoriesText(conflict.territories),
                      channelsText(conflict.channels), rightsText(conflict.rights)}
              .join(QStringLiteral(" · ")),
          Token::Ink2);
    if (facts != m_origins.end())
        words(facts->people.join(comma), Token::Ink3);
    return card;
}

void AnswerView::addReasons(QVBoxLayout *column)
{
    const auto line = [&](const QString &text, Token ink, const QString &asset) {
        auto *row = new QHBoxLayout;
        auto *label = new Label(text, TextSize::Body, ink);
        label->setWordWrap(true);
        row->addWidget(label, 1);
        auto *link = new LinkButton({}, tr("What we hold"));
        connect(link, &QPushButton::clicked, this, [this, asset] { Q_EMIT titleWanted(asset); });
        row->addWidget(link);
        column->addLayout(row);
    };
    for (const auto &[assets, rights] : gapsByRights(m_answer.titleGaps)) {
        const QString first = m_asset ? m_asset(assets.first()) : assets.first();
        const QString which =
            assets.size() == 1 ? first : tr("%1 and %n more", nullptr, int(assets.size()) - 1).arg(first);
        line(tr("%1: not held for all of this — %2").arg(which, rights), Token::StopInk, assets.first());
    }
    // Which registrations bound the marks, each once.
    QStringList lacks;
    for (const TitleGap &gap : m_answer.titleGaps) {
        for (const MarkLack &lack : gap.marks) {
            const QString text = registrationLackText(lack);
            if (!lacks.contains(text) && lacks.size() < mostRegistrations) {
                lacks.append(text);
                line(text, Token::WaitInk, QString::fromStdString(gap.work.empty() ? gap.asset : gap.work));
            }
        }
    }
    for (const FoundRestriction &found : m_answer.restrictions)
        line(restrictionText(found), found.kind == RestrictionKind::Prohibited ? Token::StopInk : Token::WaitInk,
             QString::fromStdString(found.asset));
    if (m_answer.conflicts.empty())
        return;
    auto *cards = new FlowRow;
    cards->setSpacing(space::m);
    for (const Conflict &conflict : std::span(m_answer.conflicts).first(std::min(mostCards, m_answer.conflicts.size())))
        cards->addWidget(conflictCard(conflict));
    column->addLayout(cards);
    if (m_answer.conflicts.size() > mostCards) {
        column->addWidget(new Label(
            tr("%n more; all of them stand on the map below.", nullptr, int(m_answer.conflicts.size() - mostCards)),
            TextSize::Note, Token::Ink2));
    }
}

void AnswerView::offer(FlowRow *row, const QString &text, const QuestionChange &change)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QStringLiteral("take"));
    button->setProperty("dimension", change.dimension);
    connect(button, &QPushButton::clicked, this, [this, change] { Q_EMIT changeWanted(change); });
    row->addWidget(button);
}

void AnswerView::addRemainder(QVBoxLayout *column)
{
    if (std::ranges::none_of(m_answer.conflicts, &Conflict::isHard))
        return;
    const Remainder &rest = m_answer.remainder;
    auto *row = new FlowRow;
    const auto part = [&](const char *dimension, const QStringList &free, size_t asked, const QString &words) {
        if (!free.isEmpty() && size_t(free.size()) < asked)
            offer(row, tr("Only %1").arg(words), {QString::fromLatin1(dimension), free, {}});
    };
    QStringList assets;
    for (const std::string &asset : rest.assets)
        assets.append(m_asset ? m_asset(QString::fromStdString(asset)) : QString::fromStdString(asset));
    const QString comma = isChinese() ? QStringLiteral("、") : QStringLiteral(", ");
    constexpr qsizetype mostNamed = 2;
    const QString assetWords =
        assets.size() > mostNamed ? tr("%n free asset(s)", nullptr, int(assets.size())) : assets.join(comma);
    part("assets", codeTexts(rest.assets), m_request.assets.size(), assetWords);
    part("categories", codeTexts(rest.categories), m_request.categories.size(), categoriesText(rest.categories));
    part("territories", codeTexts(rest.territories), m_request.territories.size(), territoriesText(rest.territories));
    part("channels", codeTexts(rest.channels), m_request.channels.size(), channelsText(rest.channels));
    QStringList rights;
    for (const Right right : rest.rights)
        rights.append(QString::fromLatin1(rightCode(right)));
    part("rights", rights, m_request.rights.size(), rightsText(rest.rights));
    for (const DaySpan &days : rest.days)
        offer(row, spanText(days), {QStringLiteral("days"), {}, days});
    if (row->count() == 0) {
        delete row;
        column->addWidget(new Label(tr("Nothing of it is free as asked."), TextSize::Body, Token::Ink2));
        return;
    }
    column->addWidget(new Label(tr("What could be had instead"), TextSize::Section, Token::GoodInk, true));
    column->addLayout(row);
}

} // namespace lianming
