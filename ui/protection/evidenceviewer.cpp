#include "ui/protection/evidenceviewer.h"

#include "core/imaging/pictureworker.h"
#include "ui/assets/deepzoom.h"
#include "ui/assets/deepzoomtiles.h"
#include "ui/protection/evidencedetail.h"
#include "ui/shell/icons.h"
#include "ui/shell/page.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>
#include <QtConcurrent>

namespace lianming {

namespace {

constexpr QSize largestPage{3000, 3000}; // of a page of a PDF, in pixels

} // namespace

EvidenceViewer::EvidenceViewer(Page &page, const Evidence &evidence)
    : QWidget(&page), m_page(page), m_evidence(evidence), m_picture(new DeepZoom),
      m_title(new Label(evidence.fileName, TextSize::Section, Token::Ink, true)),
      m_facts(new Label(TextSize::Note, Token::Ink2)), m_scale(new Label(TextSize::Note, Token::Ink2))
{
    m_pool.setMaxThreadCount(1);
    m_title->setElided(true);
    m_facts->setElided(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::xl, space::s, space::m, space::s);
    head->setSpacing(space::xs);
    head->addWidget(m_title, 1);
    addButtons(*head);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(space::xl, space::s, space::xl, space::s);
    foot->setSpacing(space::l);
    foot->addWidget(m_facts, 1);
    foot->addWidget(m_scale);
    column->addLayout(head);
    column->addWidget(m_picture, 1);
    column->addLayout(foot);
    connect(m_picture, &DeepZoom::viewChanged, this, &EvidenceViewer::showFacts);
    connect(m_picture, &DeepZoom::stepWanted, this, [this](int direction) { read(m_number + direction); });
    page.installEventFilter(this);
    setGeometry(page.rect());
    retranslate();
    show();
    raise();
    m_picture->setFocus();
    read(1);
}

EvidenceViewer::~EvidenceViewer()
{
    if (m_progress)
        m_progress->cancel();
    m_pool.clear();
}

void EvidenceViewer::addButtons(QHBoxLayout &row)
{
    const auto add = [&](const char *iconName, const std::function<QString()> &text, auto pressed) {
        auto *button = new QToolButton;
        button->setObjectName(QLatin1StringView(iconName));
        button->setIcon(icon(QLatin1StringView(iconName)));
        button->setFocusPolicy(Qt::TabFocus);
        row.addWidget(button);
        m_buttons.append({button, text});
        connect(button, &QToolButton::clicked, this, pressed);
        return button;
    };
    m_previous = add(
        "chevron-left", [] { return tr("Previous page (←)"); }, [this] { read(m_number - 1); });
    m_next = add(
        "chevron-right", [] { return tr("Next page (→)"); }, [this] { read(m_number + 1); });
    row.addSpacing(space::m);
    add(
        "zoom-out", [] { return tr("Zoom out (−)"); }, [this] { m_picture->zoomOut(); });
    add(
        "zoom-in", [] { return tr("Zoom in (+)"); }, [this] { m_picture->zoomIn(); });
    add(
        "fit", [] { return tr("Whole picture (0)"); }, [this] { m_picture->fit(); });
    add(
        "actual-size", [] { return tr("Actual pixels (1)"); }, [this] { m_picture->showActualPixels(); });
    add(
        "rotate", [] { return tr("Rotate right (R)"); }, [this] { m_picture->turn(1); });
    row.addSpacing(space::m);
    add(
        "close", [] { return tr("Close (Esc)"); }, [this] { leave(); });
}

void EvidenceViewer::read(int number)
{
    if (number < 1 || number > m_pages)
        return;
    m_number = number;
    if (m_progress)
        m_progress->cancel();
    auto progress = std::make_shared<Progress>();
    m_progress = progress;
    struct Read {
        ZoomSource source;
        int pages = 1;
    };
    Session &session = m_page.session();
    QtConcurrent::run(
        &m_pool,
        [&pictures = session.pictures, files = FileStore(session.address.filesFolder()), sha256 = m_evidence.sha256,
         name = m_evidence.fileName, whole = isPicture(m_evidence.mediaType), number, progress] {
            if (whole)
                return Read{storedSource(pictures, files, sha256, *progress), 1};
            const PicturePage page = pictures.page(files.path(sha256), number, largestPage, name, progress.get());
            return Read{imageSource(page.picture), page.pages};
        })
        .then(this,
              [this, progress](const Read &read) {
                  if (progress != m_progress)
                      return;
                  m_pages = read.pages;
                  m_picture->setSource(read.source);
                  showFacts();
              })
        .onFailed(this, [this, progress](const Error &error) {
            if (progress == m_progress && error.kind() != Error::Kind::Cancelled)
                m_picture->setMessage(errorText(error));
        });
    showFacts();
}

void EvidenceViewer::leave()
{
    if (m_progress)
        m_progress->cancel();
    hide();
    m_page.removeEventFilter(this);
    deleteLater(); // or with the page, if that goes first
    m_page.setFocus();
}

void EvidenceViewer::showFacts()
{
    const Circumstances &c = m_evidence.circumstances;
    QStringList facts{seenPlatformText(c.platform), c.seller, timeText(c.capturedAt),
                      QStringLiteral("SHA-256 ") + m_evidence.sha256};
    facts.removeAll(QString());
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    QStringList scale;
    if (m_pages > 1)
        scale.append(tr("Page %1 of %2").arg(m_number).arg(m_pages));
    if (m_picture->hasSource()) {
        const QSize size = m_picture->view().picture;
        scale.append(tr("%1 × %2 pixels").arg(countText(size.width()), countText(size.height())));
        scale.append(tr("%1 %").arg(QString::number(m_picture->percent(), 'f', m_picture->percent() < 10 ? 1 : 0)));
    }
    m_scale->setText(scale.join(QStringLiteral(" · ")));
    m_previous->setVisible(m_pages > 1);
    m_next->setVisible(m_pages > 1);
}

void EvidenceViewer::retranslate()
{
    for (const auto &[button, text] : std::as_const(m_buttons)) {
        button->setToolTip(text());
        button->setAccessibleName(text());
    }
    m_picture->setAccessibleName(tr("Evidence"));
    showFacts();
}

bool EvidenceViewer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_page && event->type() == QEvent::Resize)
        setGeometry(m_page.rect());
    return QWidget::eventFilter(watched, event);
}

void EvidenceViewer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        event->accept(); // nothing goes on to the page that is not seen
}

void EvidenceViewer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EvidenceViewer::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), color(Token::Surface));
}

} // namespace lianming
