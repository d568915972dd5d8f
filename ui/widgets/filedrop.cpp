#include "ui/widgets/filedrop.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace lianming {

FileDrop::FileDrop(QWidget *target, Wants wants, std::function<void(const QStringList &)> dropped)
    : QObject(target), m_wants(std::move(wants)), m_dropped(std::move(dropped))
{
    target->setAcceptDrops(true);
    target->installEventFilter(this);
}

QStringList FileDrop::wanted(const QMimeData &data) const
{
    QStringList out;
    for (const QUrl &url : data.urls()) {
        const QString path = url.toLocalFile();
        if (url.isLocalFile() && QFileInfo::exists(path) && m_wants(path))
            out.append(path);
    }
    return out;
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDrop = event->type() == QEvent::Drop;
    if (!isDrop && event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove)
        return QObject::eventFilter(watched, event);
    auto *drag = static_cast<QDropEvent *>(event);
    const QStringList paths = wanted(*drag->mimeData());
    if (paths.isEmpty())
        return QObject::eventFilter(watched, event);
    drag->acceptProposedAction();
    if (isDrop)
        m_dropped(paths);
    return true;
}

} // namespace lianming
