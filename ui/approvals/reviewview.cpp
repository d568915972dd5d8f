#include "ui/approvals/reviewview.h"

#include "core/approvals/reviewthreadservice.h"
#include "core/imaging/picturedifference.h"
#include "core/imaging/pictureworker.h"
#include "ui/shell/messages.h"
#include "ui/shell/page.h"
#include "ui/shell/prompts.h"
#include "ui/text/approvalwords.h"
#include "ui/text/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/segmentedswitch.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr QSize readBox(1800, 1800);
constexpr int threadsWidth = 360;
constexpr int writingHeight = 72;
constexpr const char *modeKeys[] = {"one", "beside", "swipe", "difference"};

} // namespace

struct ReviewView::Shown {
    const Submission *round = nullptr;
    qsizetype place = 0;

    [[nodiscard]] const SubmissionFile &file() const { return round->files[place]; }
};

ReviewView::ReviewView(Page &page, QWidget *parent)
    : QWidget(parent), m_page(page), m_back(new LinkButton(QStringLiteral("chevron-left"), QString())),
      m_title(new Label(TextSize::Title, Token::Ink, true)), m_mode(new SegmentedSwitch), m_file(new QComboBox),
      m_earlier(new QComboBox), m_copy(new LinkButton(QStringLiteral("export"), QString())),
      m_said(new Label(TextSize::Note, Token::Ink2)), m_canvas(new ReviewCanvas), m_threads(new ReviewThreads),
      m_where(new Label(TextSize::Note, Token::Ink2)), m_text(new QPlainTextEdit), m_internal(new QCheckBox),
      m_add(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::m, space::xl, space::l);
    column->setSpacing(space::s);
    auto *head = new QHBoxLayout;
    head->addWidget(m_back);
    head->addWidget(m_title, 1);
    m_title->setElided(true);
    column->addLayout(head);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_mode);
    tools->addWidget(m_file, 2);
    tools->addWidget(m_earlier, 1);
    tools->addWidget(m_copy);
    column->addLayout(tools);
    auto *body = new QHBoxLayout;
    body->setSpacing(space::l);
    auto *left = new QVBoxLayout;
    left->addWidget(m_canvas, 1);
    left->addWidget(m_said);
    body->addLayout(left, 1);
    auto *right = new QVBoxLayout;
    right->addWidget(m_threads, 1);
    right->addWidget(m_where);
    right->addWidget(m_text);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_internal, 1);
    foot->addWidget(m_add);
    right->addLayout(foot);
    auto *side = new QWidget;
    side->setFixedWidth(threadsWidth);
    right->setContentsMargins(0, 0, 0, 0);
    side->setLayout(right);
    body->addWidget(side);
    column->addLayout(body, 1);
    m_text->setFixedHeight(writingHeight);
    m_text->setTabChangesFocus(true);
    m_said->setElided(true);
    m_add->setProperty("kind", QStringLiteral("primary"));

    connect(m_back, &QPushButton::clicked, this, &ReviewView::closed);
    connect(m_copy, &QPushButton::clicked, this, &ReviewView::saveCopy);
    connect(m_mode, &SegmentedSwitch::changed, this, [this](const QString &key) {
        const auto *const found =
            std::ranges::find_if(modeKeys, [&key](const char *one) { return key == QLatin1StringView(one); });
        m_canvas->setMode(CanvasMode(found - std::begin(modeKeys)));
        showState();
        compare();
    });
    for (QComboBox *field : {m_file, m_earlier})
        connect(field, &QComboBox::currentIndexChanged, this, &ReviewView::showPictures);
    connect(m_canvas, &ReviewCanvas::pinClicked, this, &ReviewView::choose);
    connect(m_canvas, &ReviewCanvas::placeChanged, this, [this] {
        showState();
        if (m_canvas->place())
            m_text->setFocus();
    });
    connect(m_threads, &ReviewThreads::chosen, this, &ReviewView::choose);
    connect(m_threads, &ReviewThreads::replyWanted, this, &ReviewView::answer);
    connect(m_threads, &ReviewThreads::reopenWanted, this, &ReviewView::reopen);
    connect(m_threads, &ReviewThreads::resolveWanted, this,
            [this](qint64 thread) { write([thread](Workspace &w) { ReviewThreadService(w).resolve({thread}); }); });
    connect(m_text, &QPlainTextEdit::textChanged, this, &ReviewView::showState);
    connect(m_add, &QPushButton::clicked, this, &ReviewView::add);
}

QList<ReviewView::Shown> ReviewView::files() const
{
    QList<Shown> out;
    for (qsizetype i = m_detail.submissions.size() - 1; i >= 0; --i) {
        for (qsizetype place = 0; place < m_detail.submissions[i].files.size(); ++place)
            out.append({&m_detail.submissions[i], place});
    }
    return out;
}

std::optional<ReviewView::Shown> ReviewView::current() const
{
    const qint64 id = m_file->currentData().toLongLong();
    for (const Shown &one : files()) {
        if (one.file().id.value == id)
            return one;
    }
    return std::nullopt;
}

std::optional<ReviewView::Shown> ReviewView::compared() const
{
    const qint64 id = m_earlier->currentData().toLongLong();
    for (const Shown &one : files()) {
        if (one.file().id.value == id)
            return one;
    }
    return std::nullopt;
}

void ReviewView::show(const ApprovalDetail &detail, const ReviewRights &rights)
{
    const bool isSame = product() == detail.item.id().value;
    m_detail = detail;
    m_rights = rights;
    if (!isSame) {
        m_chosen = 0;
        m_text->clear();
        m_internal->setChecked(false);
        m_canvas->setPlace({});
        m_mode->setCurrent(QString::fromLatin1(modeKeys[0]));
        m_canvas->setMode(CanvasMode::One);
    }
    retranslate();
    showPictures();
}

void ReviewView::fillChoices()
{
    const qint64 kept = m_file->currentData().toLongLong();
    const qint64 keptEarlier = m_earlier->currentData().toLongLong();
    const QSignalBlocker quiet(m_file);
    const QSignalBlocker quietToo(m_earlier);
    m_file->clear();
    m_earlier->clear();
    const auto all = files();
    for (const Shown &one : all) {
        const QString text =
            tr("%1, round %2 · %3").arg(reviewStageText(one.round->stage)).arg(one.round->round).arg(one.file().name);
        m_file->addItem(text, one.file().id.value);
        m_earlier->addItem(text, one.file().id.value);
    }
    if (all.isEmpty())
        return;
    // Compared with the round before.
    const auto before = std::ranges::find_if(all, [&all](const Shown &one) { return one.round != all.first().round; });
    m_file->setCurrentIndex(std::max(m_file->findData(kept), 0));
    const int earlier = m_earlier->findData(keptEarlier);
    m_earlier->setCurrentIndex(earlier >= 0 ? earlier
                                            : int(before == all.end() ? all.size() - 1 : before - all.begin()));
}

void ReviewView::showPictures()
{
    ++m_round;
    m_newer = m_older = {};
    m_canvas->setPicture({});
    m_canvas->setEarlier({});
    const auto shown = current();
    if (!shown) {
        m_canvas->setNotice(tr("Nothing was handed in yet."));
    } else if (!shown->file().isPicture()) {
        m_canvas->setNotice(tr("%1 is no picture: save a copy to read it. Remarks about it can be written here.")
                                .arg(shown->file().name));
    } else {
        m_canvas->setNotice(tr("Reading the picture…"));
        readPicture(shown->file().sha256, shown->file().name, &ReviewCanvas::setPicture, m_round);
    }
    if (const auto earlier = compared(); earlier && earlier->file().isPicture())
        readPicture(earlier->file().sha256, earlier->file().name, &ReviewCanvas::setEarlier, m_round);
    showPins();
    showState();
}

void ReviewView::readPicture(const QString &sha256, const QString &name, void (ReviewCanvas::*put)(const QImage &),
                             qint64 round)
{
    const QPointer<ReviewView> self(this);
    PictureWorker &pictures = m_page.session().pictures;
    m_page.load(
        m_page.session().worker.run(std::make_shared<Progress>(),
                                    [sha256, name, &pictures](Workspace &w, Progress &) {
                                        return pictures.shrink(w.files.path(sha256), readBox, name);
                                    }),
        [self, put, round](const QImage &picture) {
            if (!self || round != self->m_round)
                return;
            (self->m_canvas->*put)(picture);
            (put == &ReviewCanvas::setPicture ? self->m_newer : self->m_older) = picture;
            self->compare();
            self->showState();
        },
        [self](const Error &) {
            if (self)
                self->m_canvas->setNotice(tr("The picture cannot be read."));
        });
}

void ReviewView::compare()
{
    if (m_canvas->mode() != CanvasMode::Difference || m_newer.isNull() || m_older.isNull())
        return;
    const QPointer<ReviewView> self(this);
    m_page.load(
        m_page.session().worker.run(std::make_shared<Progress>(),
                                    [older = m_older, newer = m_newer, mark = color(Token::Stop)](
                                        Workspace &, Progress &) { return pictureDifference(older, newer, mark); }),
        [self, round = m_round](const PictureDifference &difference) {
            if (!self || round != self->m_round)
                return;
            self->m_canvas->setDifference(difference.picture);
            const QString share = QString::number(difference.share() * 100, 'f', 1);
            self->m_said->setText(difference.resized
                                      ? tr("%1 % of the pixels have changed; the earlier picture had other "
                                           "proportions and was fitted.")
                                            .arg(share)
                                      : tr("%1 % of the pixels have changed.").arg(share));
        });
}

void ReviewView::showPins()
{
    QList<CanvasPin> pins;
    const auto shown = current();
    for (const ReviewThread &thread : std::as_const(m_detail.threads)) {
        if (!shown || !thread.first.pin.area)
            continue;
        const bool isHere = thread.first.pin.file == shown->file().id;
        bool isEarlier = false;
        for (const Submission &round : std::as_const(m_detail.submissions)) {
            isEarlier =
                isEarlier
                || (round.stage == shown->round->stage && round.round < shown->round->round
                    && shown->place < round.files.size() && round.files[shown->place].id == thread.first.pin.file);
        }
        if (isHere || (isEarlier && !thread.isResolved()) || (isEarlier && thread.id().value == m_chosen))
            pins.append({thread.id().value, thread.number, *thread.first.pin.area, thread.isResolved(), !isHere});
    }
    m_canvas->setPins(pins);
    m_canvas->setChosen(m_chosen);
    m_threads->show(m_detail, m_rights, m_chosen);
}

void ReviewView::showState()
{
    const bool mayWrite = m_rights.reviews || (m_rights.isLicensee && m_rights.handsIn);
    const bool hasRound = m_detail.current() != nullptr;
    m_canvas->setPlacing(mayWrite);
    m_internal->setVisible(mayWrite && !m_rights.isLicensee);
    m_text->setVisible(mayWrite && hasRound);
    m_add->setVisible(mayWrite && hasRound);
    m_where->setVisible(mayWrite && hasRound);
    m_add->setEnabled(!m_text->toPlainText().trimmed().isEmpty());
    m_where->setText(m_canvas->place() ? tr("About the marked place")
                                       : tr("About the whole round. Click the picture to mark a place."));
    m_earlier->setVisible(m_canvas->mode() != CanvasMode::One);
    m_copy->setVisible(current().has_value());
    if (m_canvas->mode() != CanvasMode::Difference)
        m_said->setText(current() ? current()->round->note : QString());
}

void ReviewView::choose(qint64 thread)
{
    m_chosen = thread == m_chosen ? 0 : thread;
    const auto found = std::ranges::find(m_detail.threads, Id<ReviewComment>{m_chosen}, &ReviewThread::id);
    if (found != m_detail.threads.end() && found->first.pin.file.isSet() && current()
        && found->first.pin.file != current()->file().id && m_canvas->mode() == CanvasMode::One) {
        m_file->setCurrentIndex(m_file->findData(found->first.pin.file.value)); // its pins follow
        return;
    }
    showPins();
}

void ReviewView::setMode(CanvasMode mode)
{
    const QString key = QString::fromLatin1(modeKeys[size_t(mode)]);
    m_mode->setCurrent(key);
    m_canvas->setMode(mode);
    showState();
    compare();
}

bool ReviewView::isWriting() const
{
    return !m_text->toPlainText().trimmed().isEmpty();
}

void ReviewView::add()
{
    CommentDraft draft;
    const auto shown = current();
    draft.submission = shown ? shown->round->id : m_detail.current()->id;
    if (m_canvas->place() && shown)
        draft.pin = {shown->file().id, 1, m_canvas->place()};
    else if (shown && !shown->file().isPicture())
        draft.pin.file = shown->file().id;
    draft.text = m_text->toPlainText();
    draft.isInternal = m_internal->isChecked();
    const QPointer<ReviewView> self(this);
    m_page.load(m_page.session().worker.run([draft](Workspace &w) { return ReviewThreadService(w).comment(draft); }),
                [self](Id<ReviewComment> id) {
                    if (!self)
                        return;
                    self->m_text->clear();
                    self->m_canvas->setPlace({});
                    self->m_chosen = id.value;
                    Q_EMIT self->written();
                });
}

void ReviewView::write(std::function<void(Workspace &)> deed)
{
    const QPointer<ReviewView> self(this);
    m_page.load(m_page.session().worker.run(std::move(deed)), [self] {
        if (self)
            Q_EMIT self->written();
    });
}

void ReviewView::answer(qint64 thread)
{
    m_page.session().prompts.line(this, tr("Answer the remark"), tr("Answer"), {}, [this, thread](const QString &text) {
        write([thread, text](Workspace &w) { (void)ReviewThreadService(w).reply({thread}, text); });
    });
}

void ReviewView::reopen(qint64 thread)
{
    m_page.session().prompts.line(
        this, tr("Take the remark up again"), tr("Why"), {}, [this, thread](const QString &reason) {
            write([thread, reason](Workspace &w) { ReviewThreadService(w).reopen({thread}, reason); });
        });
}

void ReviewView::saveCopy()
{
    const auto shown = current();
    if (!shown)
        return;
    m_page.session().prompts.saveFile(
        this, {tr("Save a copy"), {}, shown->file().name}, [this, sha256 = shown->file().sha256](const QString &path) {
            m_page.load(m_page.session().worker.run([sha256, path](Workspace &w) {
                requireFreeForWriting(w, path);
                (void)QFile::remove(path);
                if (!QFile::copy(w.files.path(sha256), path))
                    throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written"), {path});
            }),
                        [this, path] { m_page.session().messages.done(tr("%1 is written.").arg(path)); });
        });
}

void ReviewView::step(int direction)
{
    if (m_detail.threads.isEmpty())
        return;
    const auto found = std::ranges::find(m_detail.threads, Id<ReviewComment>{m_chosen}, &ReviewThread::id);
    const qsizetype count = m_detail.threads.size();
    const qsizetype place =
        found == m_detail.threads.end() ? (direction > 0 ? -1 : count) : found - m_detail.threads.begin();
    choose(m_detail.threads[(place + direction + count) % count].id().value);
}

void ReviewView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_canvas->place())
            m_canvas->setPlace({});
        else
            Q_EMIT closed();
        return;
    case Qt::Key_N: step(1); return;
    case Qt::Key_P: step(-1); return;
    case Qt::Key_1:
    case Qt::Key_2:
    case Qt::Key_3:
    case Qt::Key_4: setMode(CanvasMode(event->key() - Qt::Key_1)); return;
    default: QWidget::keyPressEvent(event);
    }
}

void ReviewView::retranslate()
{
    m_back->setText(tr("Products"));
    const QString round = m_detail.item.approval ? reviewStageText(m_detail.item.approval->standing.stage) : QString();
    m_title->setText(productName(m_detail.item.product) + QStringLiteral(" · ") + round);
    fillChoices();
    m_mode->setItems({{QString::fromLatin1(modeKeys[0]), tr("Picture")},
                      {QString::fromLatin1(modeKeys[1]), tr("Side by side")},
                      {QString::fromLatin1(modeKeys[2]), tr("Swipe")},
                      {QString::fromLatin1(modeKeys[3]), tr("Difference")}});
    m_mode->setAccessibleName(tr("How versions are compared"));
    m_file->setAccessibleName(tr("Round and file"));
    m_earlier->setAccessibleName(tr("Compared with"));
    m_earlier->setToolTip(tr("Compared with"));
    m_copy->setText(tr("Save a copy…"));
    m_canvas->setAccessibleName(tr("Picture of the round with its remarks"));
    m_canvas->setToolTip(
        tr("Click or drag to mark a place. Arrows move the cross, Enter marks, with Shift the arrows "
           "draw a rectangle; N and P go through the remarks, 1 to 4 choose how versions are compared"));
    m_text->setPlaceholderText(tr("Write a remark"));
    m_text->setAccessibleName(tr("Remark"));
    m_internal->setText(tr("Not for the licensee"));
    m_add->setText(tr("Add remark"));
    showState();
    m_threads->show(m_detail, m_rights, m_chosen);
}

} // namespace lianming
