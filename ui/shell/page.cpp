#include "ui/shell/page.h"

#include "ui/shell/detailpanel.h"
#include "ui/shell/messages.h"
#include "ui/shell/pageentry.h"
#include "ui/shell/prompts.h"
#include "ui/shell/settings.h"
#include "ui/widgets/skeletonrows.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace lianming {

namespace {
constexpr int patience = 150; // milliseconds before skeleton rows appear
}

QString PageEntry::titleText() const
{
    return QCoreApplication::translate("pages", title);
}

Page::Page(Session &session, const QString &id, QWidget *parent)
    : QWidget(parent), m_session(session), m_id(id), m_row(new QHBoxLayout(this)),
      m_detail(new DetailPanel(session.settings, QStringLiteral("detail/") + id, this))
{
    setObjectName(QStringLiteral("page.") + id);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_row->addWidget(m_detail);
    m_detail->hide();
    connect(m_detail, &DetailPanel::closeRequested, this, &Page::closeDetail);
    connect(m_detail, &DetailPanel::stepRequested, this,
            [this](int direction) { whenSafe([this, direction] { step(direction); }); });
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_loadedOnce || m_loading == 0 || !m_content)
            return;
        m_skeleton = new SkeletonRows(this);
        m_skeleton->setGeometry(m_content->geometry());
        m_skeleton->show();
        m_skeleton->raise();
    });
}

Page::~Page() = default;

void Page::setContent(QWidget *content)
{
    Q_ASSERT(!m_content);
    m_content = content;
    m_row->insertWidget(0, content, 1);
}

void Page::showDetail(const QString &title, QWidget *body)
{
    m_detail->present(title, body);
}

bool Page::isDetailOpen() const
{
    return m_detail->isOpen();
}

bool Page::hasUnsavedEdit() const
{
    return m_detail->isDirty();
}

void Page::whenSafe(std::function<void()> then)
{
    if (!m_detail->isDirty()) {
        then();
        return;
    }
    const ChoiceQuestion question{
        tr("Save the changes?"), tr("What you wrote has not been saved yet."), {tr("Save"), tr("Discard")}};
    m_session.prompts.ask(this, question, [this, then = std::move(then)](int choice) {
        if (choice == 0) {
            m_detail->save(then);
        } else {
            m_detail->discard();
            then();
        }
    });
}

void Page::closeDetail()
{
    if (!isDetailOpen())
        return;
    whenSafe([this] {
        m_detail->close();
        if (m_content)
            m_content->setFocus();
        Q_EMIT detailClosed();
    });
}

void Page::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_translated)
        retranslate();
}

void Page::showEvent(QShowEvent *event)
{
    if (!m_translated) {
        m_translated = true;
        retranslate();
    }
    QWidget::showEvent(event);
}

void Page::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isDetailOpen()) {
        closeDetail();
        return;
    }
    QWidget::keyPressEvent(event);
}

void Page::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_skeleton && m_content)
        m_skeleton->setGeometry(m_content->geometry());
}

void Page::begin()
{
    if (m_loading++ == 0) {
        if (!m_loadedOnce)
            m_patience.start();
        Q_EMIT loadingChanged(true);
    }
}

void Page::end()
{
    m_loadedOnce = true;
    if (--m_loading > 0)
        return;
    m_patience.stop();
    delete m_skeleton;
    m_skeleton = nullptr;
    // After the answer was put on screen, so that who waits for it sees it there.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_loading == 0)
                Q_EMIT loadingChanged(false);
        },
        Qt::QueuedConnection);
}

void Page::finish(QFuture<void> chain, std::function<void(const Error &)> failed)
{
    chain.onFailed(this, [this, failed](const Error &error) { fail(error, failed); })
        .onFailed(this,
                  [this, failed](const std::exception &error) {
                      fail(Error(Error::Kind::Internal, "%1", {QString::fromUtf8(error.what())}), failed);
                  })
        .onCanceled(this, [this] { end(); });
}

void Page::fail(const Error &error, const std::function<void(const Error &)> &failed)
{
    if (m_loading > 0)
        end();
    m_session.messages.fail(error);
    m_detail->saveFailed();
    if (failed)
        failed(error);
}

} // namespace lianming
