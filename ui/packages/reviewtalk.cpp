#include "ui/packages/reviewtalk.h"

#include "ui/assets/thumbnailloader.h"
#include "ui/shell/icons.h"
#include "ui/text/approvalwords.h"
#include "ui/text/assetwords.h"
#include "ui/text/codewords.h"
#include "ui/text/format.h"
#include "ui/text/packagewords.h"
#include "ui/text/proposalwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/segmentedswitch.h"

#include <QCheckBox>
#include <QEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

constexpr int pictureHeight = 220;
constexpr int writingHeight = 72;

/// A picture as large as the column lets it be.
class ReviewPicture : public QWidget
{
public:
    ReviewPicture(const QString &sha256, ThumbnailLoader &pictures) : m_sha256(sha256), m_pictures(&pictures)
    {
        setFixedHeight(pictureHeight);
        connect(&pictures, &ThumbnailLoader::loaded, this, [this](const QString &arrived) {
            if (arrived == m_sha256)
                update();
        });
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.fillRect(rect(), color(Token::QuietSoft));
        const QPixmap picture = m_pictures->get(m_sha256);
        if (picture.isNull())
            return;
        const QSize size = picture.size().scaled(this->size(), Qt::KeepAspectRatio);
        painter.drawPixmap(QRect(rect().center() - QPoint(size.width() / 2, size.height() / 2), size), picture);
    }

private:
    QString m_sha256;
    ThumbnailLoader *m_pictures;
};

bool isPictureName(const QString &name)
{
    return QStringList{QStringLiteral("png"),  QStringLiteral("jpg"),  QStringLiteral("jpeg"), QStringLiteral("tif"),
                       QStringLiteral("tiff"), QStringLiteral("webp"), QStringLiteral("svg")}
        .contains(name.section(u'.', -1), Qt::CaseInsensitive);
}

QStringList inThisLanguage(const QStringList &english, const QStringList &chinese)
{
    return isChinese() ? chinese : english;
}

} // namespace

/// The part that scrolls.
class ReviewTalk::Column : public DetailView
{
public:
    Column(ReviewTalk &talk, ThumbnailLoader &pictures) : m_talk(&talk), m_pictures(&pictures) {}

    void fill(const Review &review, const ReviewSubject &subject)
    {
        begin();
        switch (subject.kind) {
        case SubjectKind::Package: addPackage(review); break;
        case SubjectKind::Asset: addAsset(review, subject.code); break;
        case SubjectKind::Proposal: addProposal(review, subject.code); break;
        case SubjectKind::Submission: addSubmission(review, subject.code); break;
        }
        addFiles(review, subject);
        addConflict(review, subject);
        addConversation(review, subject);
        finish();
    }

private:
    void addPackage(const Review &review)
    {
        addTitle(review.package.title, review.side == PackageSide::Brand
                                           ? review.package.workspaceName
                                           : titleText(review.package.brandEn, review.package.brandZh));
        if (!review.content.note.isEmpty())
            addWords(review.content.note);
        const QStringList scope = inThisLanguage(review.content.scopeEn, review.content.scopeZh);
        if (!scope.isEmpty()) {
            addHead(ReviewTalk::tr("What the rights were asked for"));
            for (const QString &line : scope)
                addWords(line, TextSize::Note, Token::Ink2);
        }
        FactsGrid facts = addFacts();
        facts.add(ReviewTalk::tr("Shared by"), review.package.madeBy);
        facts.add(ReviewTalk::tr("Shared on"), dateText(review.package.madeAt.date()));
        facts.add(ReviewTalk::tr("Key"), review.package.key.fingerprint());
        if (review.package.withdrawnAt)
            addWords(ReviewTalk::tr("Withdrawn: %1").arg(review.package.withdrawnReason), TextSize::Body,
                     Token::StopInk);
    }

    void addAsset(const Review &review, const QString &code)
    {
        const SharedAsset *asset = review.content.asset(code);
        if (!asset)
            return;
        if (!asset->picture.isEmpty())
            column()->addWidget(new ReviewPicture(asset->picture, *m_pictures));
        const QString title = titleText(asset->titleEn, asset->titleZh);
        addTitle(title, title == asset->titleZh ? asset->titleEn : asset->titleZh);
        if (!asset->verdict.isEmpty()) {
            auto *row = new QHBoxLayout;
            row->addWidget(new Pill(sharedVerdictText(asset->verdict), sharedVerdictTone(asset->verdict)));
            row->addStretch(1);
            column()->addLayout(row);
        }
        for (const QString &reason : inThisLanguage(asset->rightsEn, asset->rightsZh))
            addWords(reason, TextSize::Note, Token::Ink2);
        addFacts({{ReviewTalk::tr("Accession number"), asset->accessionNumber},
                  {ReviewTalk::tr("Creator"), asset->creator},
                  {ReviewTalk::tr("Period"), asset->period},
                  {ReviewTalk::tr("Material"), asset->material},
                  {ReviewTalk::tr("Dimensions"), asset->dimensions},
                  {ReviewTalk::tr("Credit line"), asset->creditLine}});
        if (!asset->description.isEmpty())
            addWords(asset->description, TextSize::Note, Token::Ink2);
    }

    void addProposal(const Review &review, const QString &number)
    {
        const auto found = std::ranges::find(review.content.proposals, number, &SharedProposal::number);
        if (found == review.content.proposals.end())
            return;
        addTitle(found->title, found->number);
        if (const auto stage = parseProposalStage(found->stage)) {
            auto *row = new QHBoxLayout;
            row->addWidget(new Pill(stageText(*stage), Tone::Accent));
            row->addStretch(1);
            column()->addLayout(row);
        }
        if (!found->idea.isEmpty())
            addWords(found->idea);
        addFacts({{ReviewTalk::tr("Works"), found->assets.join(QStringLiteral(", "))},
                  {ReviewTalk::tr("Product categories"), codesText(found->categories)},
                  {ReviewTalk::tr("Territories"), codesText(found->territories)},
                  {ReviewTalk::tr("Sales channels"), codesText(found->channels)},
                  {ReviewTalk::tr("Term"), found->from + QStringLiteral(" – ") + found->to}});
        if (review.side == PackageSide::House)
            QObject::connect(addLink(QStringLiteral("proposals"), ReviewTalk::tr("Open the proposal")),
                             &QPushButton::clicked, m_talk,
                             [talk = m_talk, number] { Q_EMIT talk->proposalWanted(number); });
    }

    void addSubmission(const Review &review, const QString &code)
    {
        const auto found = std::ranges::find(review.content.submissions, code, &SharedSubmission::code);
        if (found == review.content.submissions.end())
            return;
        for (const SharedFile &file : review.content.files) {
            if (file.subject == code && isPictureName(file.name))
                column()->addWidget(new ReviewPicture(file.sha256, *m_pictures));
        }
        const QString title = titleText(found->productEn, found->productZh);
        addTitle(title, title == found->productZh ? found->productEn : found->productZh);
        const auto stage = parseReviewStage(found->stage);
        const auto state = parseReviewState(found->state);
        addFacts({{ReviewTalk::tr("SKU"), found->sku},
                  {ReviewTalk::tr("Stage"), stage ? reviewStageText(*stage) : found->stage},
                  {ReviewTalk::tr("Round"), found->round},
                  {ReviewTalk::tr("State"), state ? reviewStateText(*state) : found->state},
                  {ReviewTalk::tr("Handed in on"), dateText(QDate::fromString(found->submittedOn, Qt::ISODate))}});
        if (!found->note.isEmpty())
            addWords(found->note);
    }

    void addFiles(const Review &review, const ReviewSubject &subject)
    {
        for (const SharedFile &file : review.content.files) {
            if (file.subject == subject.code && file.subjectKind == QLatin1StringView(subjectKindCode(subject.kind)))
                addFile(file.sha256, file.name);
        }
    }

    void addFile(const QString &sha256, const QString &name)
    {
        QObject::connect(addLink(QStringLiteral("file"), name), &QPushButton::clicked, m_talk,
                         [talk = m_talk, sha256, name] { Q_EMIT talk->fileWanted(sha256, name); });
    }

    /// What two people decided apart, side by side.
    void addConflict(const Review &review, const ReviewSubject &subject)
    {
        for (const Standing &standing : standings(review.entries)) {
            if (standing.subject != subject || !standing.isOpen())
                continue;
            addHead(ReviewTalk::tr("Two answers were given apart"));
            auto *row = new QHBoxLayout;
            row->setSpacing(space::m);
            for (const ReviewEntry &head : standing.heads) {
                auto *side = new QVBoxLayout;
                side->addWidget(new Pill(entryValueText(head.value), entryValueTone(head.value)));
                side->addWidget(new Label(head.author, TextSize::Body));
                side->addWidget(new Label(timeText(head.at), TextSize::Note, Token::Ink2));
                row->addLayout(side);
            }
            row->addStretch(1);
            column()->addLayout(row);
            addWords(ReviewTalk::tr("Choose below what shall stand. Both answers are kept."), TextSize::Note,
                     Token::WaitInk);
        }
    }

    void addConversation(const Review &review, const ReviewSubject &subject)
    {
        QList<ReviewEntry> said = review.entries;
        said.removeIf([&subject](const ReviewEntry &entry) { return entry.subject != subject; });
        if (said.isEmpty())
            return;
        addHead(ReviewTalk::tr("Conversation"));
        for (const ReviewEntry &entry : std::as_const(said))
            addEntry(review, entry);
    }

    void addEntry(const Review &review, const ReviewEntry &entry)
    {
        auto *head = new QHBoxLayout;
        head->setSpacing(space::s);
        auto *author = new Label(entry.author, TextSize::Body, Token::Ink, true);
        author->setElided(true);
        head->addWidget(author);
        head->addWidget(new Label(packageSideText(entry.side) + QStringLiteral(" · ") + timeText(entry.at),
                                  TextSize::Note, Token::Ink2));
        if (entry.internal)
            head->addWidget(new Pill(ReviewTalk::tr("For the house alone"), Tone::Quiet));
        else if (review.notGiven.contains(entry.uuid))
            head->addWidget(new Pill(ReviewTalk::tr("Not sent yet"), Tone::Wait));
        head->addStretch(1);
        column()->addLayout(head);
        if (!entry.replyTo.isEmpty()) {
            const auto asked = std::ranges::find(review.entries, entry.replyTo, &ReviewEntry::uuid);
            if (asked != review.entries.end())
                addWords(ReviewTalk::tr("to %1: “%2”").arg(asked->author, asked->body.left(80)), TextSize::Note,
                         Token::Ink2);
        }
        if (!entry.value.isEmpty()) {
            auto *row = new QHBoxLayout;
            row->addWidget(new Pill(entryValueText(entry.value), entryValueTone(entry.value)));
            row->addStretch(1);
            column()->addLayout(row);
        }
        if (!entry.body.isEmpty())
            addWords(entry.body);
        if (!entry.fileSha256.isEmpty())
            addFile(entry.fileSha256, entry.fileName);
        if (entry.kind == EntryKind::Comment && entry.side != review.side) {
            QObject::connect(addLink(QString(), ReviewTalk::tr("Answer this")), &QPushButton::clicked, m_talk,
                             [talk = m_talk, entry] { talk->answer(entry); });
        }
        column()->addSpacing(space::s);
    }

    ReviewTalk *m_talk;
    ThumbnailLoader *m_pictures;
};

ReviewTalk::ReviewTalk(ThumbnailLoader &pictures, QWidget *parent)
    : QWidget(parent), m_column(new Column(*this, pictures)), m_below(new QWidget), m_choice(new SegmentedSwitch),
      m_text(new QPlainTextEdit), m_internal(new QCheckBox),
      m_attach(new QPushButton(icon(QStringLiteral("attachment")), QString())), m_say(new QPushButton),
      m_answers(new Label(TextSize::Note, Token::Ink2))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_column, 1);
    auto *fields = new QVBoxLayout(m_below);
    fields->setContentsMargins(space::l, space::s, space::l, space::l);
    fields->setSpacing(space::s);
    fields->addWidget(m_choice, 0, Qt::AlignLeft);
    m_answers->setElided(true);
    fields->addWidget(m_answers);
    m_text->setFixedHeight(writingHeight);
    m_text->setTabChangesFocus(true);
    fields->addWidget(m_text);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_internal);
    row->addStretch(1);
    row->addWidget(m_attach);
    m_attach->setObjectName(QStringLiteral("attach"));
    m_say->setProperty("kind", QStringLiteral("primary"));
    m_say->setObjectName(QStringLiteral("say"));
    row->addWidget(m_say);
    fields->addLayout(row);
    column->addWidget(m_below);
    connect(m_choice, &SegmentedSwitch::changed, this, &ReviewTalk::choose);
    connect(m_say, &QPushButton::clicked, this, &ReviewTalk::say);
    connect(m_attach, &QPushButton::clicked, this, [this] { Q_EMIT attachWanted(draftOf(EntryKind::File)); });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_say->setEnabled(hasText()); });
    retranslate();
}

void ReviewTalk::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show(m_review, m_subject);
    }
}

void ReviewTalk::retranslate()
{
    m_text->setPlaceholderText(tr("Say something about it"));
    m_text->setAccessibleName(tr("Your comment"));
    m_internal->setText(tr("For the house alone"));
    m_attach->setText(tr("Attach…"));
    m_say->setText(tr("Say"));
    m_say->setEnabled(hasText());
}

void ReviewTalk::show(const Review &review, const ReviewSubject &subject)
{
    if (subject != m_subject)
        m_replyTo.clear();
    m_review = review;
    m_subject = subject;
    m_filling = true;
    const EntryKind kind = subject.kind == SubjectKind::Asset ? EntryKind::Choice : EntryKind::Answer;
    const bool hasChoice = subject.kind == SubjectKind::Asset || subject.kind == SubjectKind::Proposal;
    QString now;
    bool isOpen = false;
    for (const Standing &standing : standings(review.entries)) {
        if (standing.subject == subject && standing.kind == kind) {
            now = standing.value();
            isOpen = standing.isOpen();
        }
    }
    QList<SegmentedSwitch::Item> items;
    if (now.isEmpty())
        items.append({QString(), isOpen ? tr("Undecided") : tr("Not said yet")});
    for (const QString &value : entryValues(kind))
        items.append({value, entryValueText(value)});
    m_choice->setItems(items);
    m_choice->setCurrent(now);
    // The house speaks in the brand's place only to settle what the brand's people said apart.
    m_choice->setVisible(hasChoice && (review.side == PackageSide::Brand || isOpen));
    m_internal->setVisible(review.side == PackageSide::House);
    // To what was withdrawn no answer is taken.
    m_below->setVisible(review.side == PackageSide::House || !review.package.withdrawnAt);
    m_answers->setVisible(!m_replyTo.isEmpty());
    m_column->fill(review, subject);
    m_filling = false;
}

bool ReviewTalk::hasText() const
{
    return !m_text->toPlainText().trimmed().isEmpty();
}

void ReviewTalk::clearText()
{
    m_text->clear();
    m_replyTo.clear();
    m_answers->hide();
}

EntryDraft ReviewTalk::draftOf(EntryKind kind) const
{
    EntryDraft out;
    out.package = m_review.package.uuid;
    out.kind = kind;
    out.subject = m_subject;
    out.internal = m_review.side == PackageSide::House && m_internal->isChecked();
    return out;
}

void ReviewTalk::say()
{
    EntryDraft draft = draftOf(EntryKind::Comment);
    draft.body = m_text->toPlainText();
    draft.replyTo = m_replyTo;
    Q_EMIT said(draft);
}

void ReviewTalk::choose(const QString &value)
{
    if (m_filling || value.isEmpty())
        return;
    EntryDraft draft;
    draft.package = m_review.package.uuid;
    draft.kind = m_subject.kind == SubjectKind::Asset ? EntryKind::Choice : EntryKind::Answer;
    draft.subject = m_subject;
    draft.value = value;
    Q_EMIT said(draft);
}

void ReviewTalk::answer(const ReviewEntry &entry)
{
    m_replyTo = entry.uuid;
    m_answers->setText(tr("Answer to %1: “%2”").arg(entry.author, entry.body.left(80)));
    m_answers->show();
    m_text->setFocus();
}

} // namespace lianming
