#include "ui/assets/deepzoomview.h"

#include "core/imaging/pictureworker.h"
#include "ui/assets/deepzoom.h"
#include "ui/assets/deepzoomtiles.h"
#include "ui/assets/picturesaving.h"
#include "ui/assets/thumbnailloader.h"
#include "ui/shell/icons.h"
#include "ui/shell/messages.h"
#include "ui/shell/page.h"
#include "ui/text/assetwords.h"
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

/// Opening pictures, away from the UI thread; what is not wanted any more is stopped.
struct DeepZoomView::Opening {
    QThreadPool pool;
    std::shared_ptr<Progress> progress;
    qint64 round = 0; ///< of the picture asked for last

    ~Opening()
    {
        stop();
        pool.clear();
    }
    void stop() const
    {
        if (progress)
            progress->cancel();
    }
};

DeepZoomView *DeepZoomView::openOver(const Page &page)
{
    for (DeepZoomView *view : page.findChildren<DeepZoomView *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!view->m_hasLeft)
            return view;
    }
    return nullptr;
}

DeepZoomView *DeepZoomView::open(Page &page, ThumbnailLoader &thumbnails, const AssetDetail &asset)
{
    DeepZoomView *view = openOver(page);
    if (!view)
        view = new DeepZoomView(page, thumbnails);
    view->setAsset(asset);
    if (view->m_pictures.isEmpty())
        return nullptr;
    view->show();
    view->raise();
    view->m_picture->setFocus();
    return view;
}

DeepZoomView::DeepZoomView(Page &page, ThumbnailLoader &thumbnails)
    : QWidget(&page), m_page(page), m_thumbnails(thumbnails), m_opening(std::make_unique<Opening>()),
      m_picture(new DeepZoom), m_title(new Label(TextSize::Section, Token::Ink, true)),
      m_facts(new Label(TextSize::Note, Token::Ink2)), m_scale(new Label(TextSize::Note, Token::Ink2))
{
    m_opening->pool.setMaxThreadCount(1);
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

    connect(m_picture, &DeepZoom::viewChanged, this, &DeepZoomView::showScale);
    connect(m_picture, &DeepZoom::stepWanted, this, &DeepZoomView::step);
    connect(&thumbnails, &ThumbnailLoader::loaded, this, [this](const QString &sha256) {
        if (sha256 == m_pictures.value(m_place) && !m_picture->hasSource() && !m_hasFailed)
            m_picture->setPreview(m_thumbnails.get(sha256));
    });
    page.installEventFilter(this);
    setGeometry(page.rect());
    retranslate();
}

DeepZoomView::~DeepZoomView() = default;

void DeepZoomView::addButtons(QHBoxLayout &row)
{
    const auto add = [&](const char *name, const char *iconName, const std::function<QString()> &text, auto pressed) {
        auto *button = new QToolButton;
        button->setObjectName(QLatin1StringView(name));
        button->setIcon(icon(QLatin1StringView(iconName)));
        button->setFocusPolicy(Qt::TabFocus);
        row.addWidget(button);
        m_buttons.append({button, text});
        connect(button, &QToolButton::clicked, this, pressed);
    };
    add(
        "previous", "chevron-left", [] { return tr("Previous picture (←)"); }, [this] { step(-1); });
    add(
        "next", "chevron-right", [] { return tr("Next picture (→)"); }, [this] { step(1); });
    row.addSpacing(space::m);
    add(
        "zoomOut", "zoom-out", [] { return tr("Smaller (−)"); }, [this] { m_picture->zoomOut(); });
    add(
        "zoomIn", "zoom-in", [] { return tr("Larger (+)"); }, [this] { m_picture->zoomIn(); });
    add(
        "fit", "fit", [] { return tr("Whole picture (0)"); }, [this] { m_picture->fit(); });
    add(
        "actual", "actual-size", [] { return tr("Actual pixels (1)"); }, [this] { m_picture->showActualPixels(); });
    add(
        "turn", "rotate", [] { return tr("Turn to the right (R)"); }, [this] { m_picture->turn(1); });
    row.addSpacing(space::m);
    add(
        "save", "download", [] { return tr("Save picture… (Ctrl+S)"); }, [this] { save(); });
    add(
        "copy", "copy", [] { return tr("Copy picture (Ctrl+C)"); }, [this] { copy(); });
    row.addSpacing(space::m);
    add(
        "close", "close", [] { return tr("Close (Esc)"); }, [this] { leave(); });
}

void DeepZoomView::setAsset(const AssetDetail &asset)
{
    m_asset = asset;
    m_pictures.clear();
    if (!asset.asset.pictureSha256.isEmpty())
        m_pictures.append(asset.asset.pictureSha256);
    for (const AssetFile &file : asset.files) {
        if (file.mediaType.startsWith(u"image/") && !m_pictures.contains(file.sha256))
            m_pictures.append(file.sha256);
    }
    m_place = 0;
    if (m_pictures.isEmpty()) {
        leave();
        return;
    }
    showPicture();
}

void DeepZoomView::setOutline(const QRectF &fraction)
{
    m_picture->setOutline(fraction);
}

void DeepZoomView::leave()
{
    m_opening->stop();
    hide();
    m_page.removeEventFilter(this);
    m_hasLeft = true;
    deleteLater(); // or with the page, if that goes first
    m_page.setFocus();
    Q_EMIT closed();
}

/// The form stands beside the list, which this covers.
void DeepZoomView::save()
{
    Page &page = m_page;
    const Id<Asset> asset = m_asset.asset.id;
    const QString sha256 = m_pictures.value(m_place);
    leave();
    savePicture(page, asset, sha256);
}

void DeepZoomView::copy()
{
    copyPicture(m_page, m_asset.asset.id, m_pictures.value(m_place));
}

void DeepZoomView::step(int direction)
{
    const qsizetype place = m_place + direction;
    if (place < 0 || place >= m_pictures.size()) {
        Q_EMIT assetStepWanted(direction);
        return;
    }
    m_place = place;
    showPicture();
}

void DeepZoomView::showPicture()
{
    const QString sha256 = m_pictures.at(m_place);
    m_hasFailed = false;
    m_picture->setOutline({});
    m_picture->setPreview(m_thumbnails.get(sha256));
    showFacts();
    m_opening->stop();
    const qint64 round = ++m_opening->round;
    auto progress = std::make_shared<Progress>();
    m_opening->progress = progress;
    Session &session = m_page.session();
    QtConcurrent::run(&m_opening->pool, [&pictures = session.pictures, files = FileStore(session.address.filesFolder()),
                                         sha256, progress] { return storedSource(pictures, files, sha256, *progress); })
        .then(this,
              [this, round](const ZoomSource &source) {
                  if (round == m_opening->round)
                      m_picture->setSource(source);
                  showScale();
              })
        .onFailed(this, [this, round](const Error &error) {
            if (round != m_opening->round || error.kind() == Error::Kind::Cancelled)
                return;
            m_hasFailed = true;
            m_picture->setMessage(errorText(error));
            showScale();
        });
    showScale();
}

void DeepZoomView::showFacts()
{
    const Asset &a = m_asset.asset;
    m_title->setText(titleText(a.titleEn, a.titleZh));
    QStringList facts{titleText(m_asset.institutionEn, m_asset.institutionZh), a.accessionNumber, a.creditLine,
                      rightsStatementText(a.rightsStatement)};
    facts.removeAll(QString());
    m_facts->setText(facts.join(QStringLiteral(" · ")));
}

void DeepZoomView::showScale()
{
    QStringList facts;
    if (m_pictures.size() > 1)
        facts.append(tr("Picture %1 of %2").arg(m_place + 1).arg(m_pictures.size()));
    if (m_picture->hasSource()) {
        const QSize size = m_picture->view().picture;
        facts.append(tr("%1 × %2 pixels").arg(countText(size.width()), countText(size.height())));
        facts.append(tr("%1 %").arg(QString::number(m_picture->percent(), 'f', m_picture->percent() < 10 ? 1 : 0)));
    } else if (!m_hasFailed) {
        facts.append(tr("Reading the picture…"));
    }
    m_scale->setText(facts.join(QStringLiteral(" · ")));
}

void DeepZoomView::retranslate()
{
    for (const auto &[button, text] : std::as_const(m_buttons)) {
        button->setToolTip(text());
        button->setAccessibleName(text());
    }
    m_picture->setAccessibleName(tr("Picture"));
    showFacts();
    showScale();
}

bool DeepZoomView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_page && event->type() == QEvent::Resize)
        setGeometry(m_page.rect());
    return QWidget::eventFilter(watched, event);
}

void DeepZoomView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else if (event->matches(QKeySequence::Save))
        save();
    else if (event->matches(QKeySequence::Copy))
        copy();
    else
        event->accept(); // nothing goes on to the page that is not seen
}

void DeepZoomView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DeepZoomView::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), color(Token::Surface));
}

} // namespace lianming
