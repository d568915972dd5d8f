// Files and folders dragged onto a widget from outside: what it wants of them is handed over when they are let go.
#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

class QMimeData;
class QWidget;

namespace lianming {

class FileDrop : public QObject
{
public:
    using Wants = std::function<bool(const QString &path)>;
    /// Belongs to `target`. Where it wants none of the files, the drag goes on to who is behind it.
    FileDrop(QWidget *target, Wants wants, std::function<void(const QStringList &)> dropped);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QStringList wanted(const QMimeData &data) const;

    Wants m_wants;
    std::function<void(const QStringList &)> m_dropped;
};

} // namespace lianming
