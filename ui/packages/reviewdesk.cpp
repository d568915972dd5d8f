#include "ui/packages/reviewdesk.h"

#include "ui/assets/gallery.h"
#include "ui/assets/thumbnailloader.h"
#include "ui/shell/icons.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/packagewords.h"
#include "ui/widgets/clickrow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace lianming {

namespace {

constexpr int talkWidth = 400;

/// A hairline between what was shared and what is said.
class DeskLine : public QWidget
{
public:
    DeskLine() { setFixedWidth(1); }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), color(Token::Line)); }
};

Token dotOf(const Standing &standing)
{
    return standing.isOpen() ? Token::Wait : toneDot(entryValueTone(standing.value()));
}

} // namespace

ReviewDesk::ReviewDesk(ThumbnailLoader &pictures, QWidget *parent)
    : QWidget(parent), m_pictures(&pictures), m_back(new LinkButton(QStringLiteral("arrow-left"), QString())),
      m_title(new Label(TextSize::Section, Token::Ink, true)), m_state(new Pill),
      m_summary(new Label(TextSize::Note, Token::Ink2)), m_propose(new QPushButton(icon(QStringLiteral("plus")), {})),
      m_subjects(new QVBoxLayout), m_works(new Gallery), m_talk(new ReviewTalk(pictures))
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::l, space::s, space::l, space::s);
    head->setSpacing(space::m);
    head->addWidget(m_back);
    m_title->setElided(true);
    head->addWidget(m_title);
    head->addWidget(m_state);
    head->addStretch(1);
    head->addWidget(m_summary);
    m_propose->setObjectName(QStringLiteral("propose"));
    head->addWidget(m_propose);

    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    m_subjects->setContentsMargins(space::l, 0, space::l, space::s);
    m_subjects->setSpacing(space::xs);
    left->addLayout(m_subjects);
    left->addWidget(m_works, 1);
    m_talk->setFixedWidth(talkWidth);
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addLayout(left, 1);
    body->addWidget(new DeskLine);
    body->addWidget(m_talk);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(body, 1);

    m_works->setSource([this](int place, QSize size) {
        const SharedAsset &asset = m_review.content.assets.at(place);
        Gallery::CardData out{true, titleText(asset.titleEn, asset.titleZh), asset.code, {}};
        if (!asset.picture.isEmpty())
            out.picture = m_pictures->filling(asset.picture, size);
        if (const auto found = m_choices.constFind(asset.code); found != m_choices.constEnd()) {
            out.dot = dotOf(*found);
            out.status = found->isOpen() ? tr("To be decided") : entryValueText(found->value());
            out.subtitle = out.status + QStringLiteral(" · ") + asset.code;
        }
        return out;
    });
    connect(&pictures, &ThumbnailLoader::loaded, m_works->viewport(), qOverload<>(&QWidget::update));
    connect(m_works, &Gallery::currentChanged, this, [this](int place) {
        if (place >= 0)
            choose({SubjectKind::Asset, m_review.content.assets.at(place).code});
    });
    connect(m_back, &QPushButton::clicked, this, &ReviewDesk::backWanted);
    connect(m_propose, &QPushButton::clicked, this, [this] { Q_EMIT proposalWanted(wantedWorks()); });
    retranslate();
}

void ReviewDesk::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    if (!m_review.package.uuid.isEmpty())
        show(m_review);
}

void ReviewDesk::retranslate()
{
    m_back->setText(tr("All exchanges"));
    m_back->setAccessibleName(m_back->text());
    m_propose->setText(tr("Proposal from wanted works"));
    m_works->setAccessibleName(tr("Works that were shared"));
}

void ReviewDesk::show(const Review &review)
{
    const bool isOther = review.package.thread != m_review.package.thread;
    m_review = review;
    m_choices.clear();
    int wanted = 0;
    int open = 0;
    for (const Standing &standing : standings(review.entries)) {
        open += standing.isOpen() ? 1 : 0;
        if (standing.subject.kind != SubjectKind::Asset)
            continue;
        m_choices.insert(standing.subject.code, standing);
        wanted += standing.value() == u"wanted" ? 1 : 0;
    }
    m_title->setText(review.package.title);
    m_state->setVisible(review.package.withdrawnAt.has_value() || open > 0);
    m_state->set(review.package.withdrawnAt ? tr("Withdrawn") : tr("%n to decide", nullptr, open),
                 review.package.withdrawnAt ? Tone::Quiet : Tone::Wait);
    QStringList summary;
    if (!review.content.assets.isEmpty())
        summary.append(tr("%1 of %n works wanted", nullptr, int(review.content.assets.size())).arg(wanted));
    if (!review.notGiven.isEmpty())
        summary.append(tr("%n not sent yet", nullptr, int(review.notGiven.size())));
    m_summary->setText(summary.join(QStringLiteral(" · ")));
    m_propose->setVisible(review.side == PackageSide::House && wanted > 0);
    fillSubjects();
    m_works->setCount(int(review.content.assets.size()));
    m_works->setVisible(!review.content.assets.isEmpty());
    choose(isOther || !review.content.has(m_talk->subject()) ? ReviewSubject() : m_talk->subject());
}

int ReviewDesk::saidAbout(const ReviewSubject &subject) const
{
    return int(std::ranges::count(m_review.entries, subject, &ReviewEntry::subject));
}

void ReviewDesk::addSubject(const ReviewSubject &subject, const QString &text)
{
    const int said = saidAbout(subject);
    auto *row = new ClickRow(text, said > 0 ? tr("%n said", nullptr, said) : QString());
    connect(row, &ClickRow::clicked, this, [this, subject] { choose(subject); });
    m_subjects->addWidget(row);
    m_rows.append({subject, row});
}

void ReviewDesk::fillSubjects()
{
    for (const auto &[subject, row] : std::as_const(m_rows))
        delete row;
    m_rows.clear();
    addSubject({}, tr("The whole package"));
    for (const SharedProposal &proposal : std::as_const(m_review.content.proposals))
        addSubject({SubjectKind::Proposal, proposal.number}, proposal.number + QStringLiteral(" · ") + proposal.title);
    for (const SharedSubmission &one : std::as_const(m_review.content.submissions))
        addSubject({SubjectKind::Submission, one.code},
                   titleText(one.productEn, one.productZh) + QStringLiteral(" · ") + one.sku);
}

void ReviewDesk::choose(const ReviewSubject &subject)
{
    for (const auto &[other, row] : std::as_const(m_rows))
        row->setChosen(other == subject);
    const auto &assets = m_review.content.assets;
    const auto found = std::ranges::find(assets, subject.code, &SharedAsset::code);
    const bool isAsset = subject.kind == SubjectKind::Asset && found != assets.end();
    m_works->setCurrent(isAsset ? int(found - assets.begin()) : -1);
    m_talk->show(m_review, subject);
}

void ReviewDesk::step(int direction)
{
    m_works->step(direction);
}

QStringList ReviewDesk::wantedWorks() const
{
    QStringList out;
    for (const SharedAsset &asset : m_review.content.assets) {
        if (m_choices.value(asset.code).value() == u"wanted")
            out.append(asset.code);
    }
    return out;
}

} // namespace lianming
