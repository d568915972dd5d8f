#include "ui/approvals/reviewview.h"

#include "core/approvals/reviewthreadservice.h"
#include "ui/shell/icons.h"
#include "ui/shell/page.h"
#include "ui/shell/prompts.h"
#include "ui/text/approvalwords.h"
#include "ui/text/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/savedcopy.h"
#include "ui/widgets/segmentedswitch.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int threadsWidth = 360;
constexpr int writingHeight = 72;
constexpr const char *modeKeys[] = {"one", "beside", "swipe", "difference"};

} // namespace

ReviewView::ReviewView(Page &page, QWidget *parent)
    : QWidget(parent), m_page(page), m_back(new LinkButton(QStringLiteral("chevron-left"), QString())),
      m_title(new Label(TextSize::Title, Token::Ink, true)), m_mode(new SegmentedSwitch), m_file(new QComboBox),
      m_sheet(new QSpinBox), m_earlier(new QComboBox), m_copy(new LinkButton(QStringLiteral("export"), QString())),
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
    tools->addWidget(m_sheet);
    tools->addWidget(m_earlier, 1);
    addZoomButtons(*tools);
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
    m_add->setObjectName(QStringLiteral("addRemark"));
    m_add->setProperty("kind", QStringLiteral("primary"));

    connect(m_back, &QPushButton::clicked, this, &ReviewView::closed);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (const auto shown = current())
            saveCopy(m_page.session(), this, shown->file().sha256, shown->file().name);
    });
    connect(m_mode, &SegmentedSwitch::changed, this, [this](const QString &key) {
        const auto *const found =
            std::ranges::find_if(modeKeys, [&key](const char *one) { return key == QLatin1StringView(one); });
        m_canvas->setMode(CanvasMode(found - std::begin(modeKeys)));
        showState();
        compare();
    });
    connect(m_file, &QComboBox::currentIndexChanged, this, [this] { turnTo(1); });
    connect(m_earlier, &QComboBox::currentIndexChanged, this, &ReviewView::showPictures);
    connect(m_sheet, &QSpinBox::valueChanged, this, &ReviewView::showPictures);
    m_sheet->setKeyboardTracking(false);
    m_sheet->setVisible(false);
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

void ReviewView::addZoomButtons(QHBoxLayout &row)
{
    const auto add = [&](const char *iconName, const std::function<QString()> &text, void (ReviewCanvas::*act)()) {
        auto *button = new QToolButton;
        button->setIcon(icon(QLatin1StringView(iconName)));
        button->setFocusPolicy(Qt::TabFocus);
        row.addWidget(button);
        m_zoom.append({button, text});
        connect(button, &QToolButton::clicked, m_canvas, act);
    };
    add(
        "zoom-out", [] { return tr("Smaller (−)"); }, &ReviewCanvas::zoomOut);
    add(
        "zoom-in", [] { return tr("Larger (+)"); }, &ReviewCanvas::zoomIn);
    add(
        "fit", [] { return tr("Whole picture (0)"); }, &ReviewCanvas::showWhole);
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
    if (!isSame)
        turnTo(1);
    else if (m_read != wanted())
        showPictures();
    else
        showPins(); // the pictures are there
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
    m_where->setText(m_canvas->place()        ? tr("About the marked place")
                     : m_sheet->maximum() > 1 ? tr("About this page. Click it to mark a place.")
                                              : tr("About the whole round. Click the picture to mark a place."));
    m_mode->setVisible(files().size() > 1);
    m_earlier->setVisible(m_canvas->mode() != CanvasMode::One);
    m_copy->setVisible(current().has_value());
    if (m_canvas->mode() != CanvasMode::One && lacksEarlier())
        m_said->setText(tr("The earlier file has no page %1.").arg(m_sheet->value()));
    else if (m_canvas->mode() != CanvasMode::Difference)
        m_said->setText(current() ? current()->round->note : QString());
}

void ReviewView::setMode(CanvasMode mode)
{
    if (files().size() < 2)
        return; // nothing to compare with
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
        draft.pin = {shown->file().id, m_sheet->value(), m_canvas->place()};
    else if (shown && (!shown->file().isShown() || m_sheet->maximum() > 1))
        draft.pin = {shown->file().id, m_sheet->value(), {}};
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
                      {QString::fromLatin1(modeKeys[3]), tr("What changed")}});
    m_mode->setAccessibleName(tr("How versions are compared"));
    m_file->setAccessibleName(tr("Round and file"));
    m_sheet->setAccessibleName(tr("Page of the file"));
    showSheets();
    m_earlier->setAccessibleName(tr("Compared with"));
    m_earlier->setToolTip(tr("Compared with"));
    m_copy->setText(tr("Save a copy…"));
    for (const auto &[button, text] : std::as_const(m_zoom)) {
        button->setToolTip(text());
        button->setAccessibleName(text());
    }
    m_canvas->setAccessibleName(tr("Picture of the round with its remarks"));
    m_canvas->setToolTip(
        tr("Click or drag to mark a place. Arrows move the cross, Enter marks, with Shift the arrows "
           "draw a rectangle; the wheel makes it larger, the right button moves it; N and P go through the "
           "remarks, 1 to 4 choose how versions are compared"));
    m_text->setPlaceholderText(tr("Write a remark"));
    m_text->setAccessibleName(tr("Remark"));
    m_internal->setText(tr("Not for the licensee"));
    m_add->setText(tr("Add remark"));
    showState();
    m_threads->show(m_detail, m_rights, m_chosen);
}

} // namespace lianming
