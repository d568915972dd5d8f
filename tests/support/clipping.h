// Finds text that a person cannot read whole: labels and buttons that got less room than they need, and widgets that
// stand outside their parent.
#pragma once

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QStringList>
#include <QWidget>

namespace lianming {

/// One line per finding: class, name, text and the two sizes. Text that is meant to end in "…" has a small minimum and
/// is no finding.
inline QStringList clippedWidgets(const QWidget &root)
{
    QStringList findings;
    const QList<QWidget *> all = root.findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (!widget->isVisibleTo(&root) || widget->window() != root.window())
            continue;
        if (qobject_cast<const QLineEdit *>(widget->parentWidget()))
            continue; // an icon inside a field, which shows no text
        QString text;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            text = label->text();
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            text = button->text().isEmpty() ? button->toolTip() : button->text();
        else
            continue;
        QSize needed = widget->minimumSizeHint();
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->wordWrap())
            needed = {0, label->heightForWidth(label->width())};
        if (text.isEmpty() || !needed.isValid())
            continue;
        const auto report = [&](const char *why) {
            findings.append(QStringLiteral("%1 %2 \"%3\": %4, has %5x%6, needs %7x%8")
                                .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(), text,
                                     QString::fromLatin1(why))
                                .arg(widget->width())
                                .arg(widget->height())
                                .arg(needed.width())
                                .arg(needed.height()));
        };
        if (widget->width() < needed.width() || widget->height() < needed.height())
            report("too small");
        bool scrolls = false;
        for (const QWidget *above = widget->parentWidget(); above && above != &root; above = above->parentWidget())
            scrolls = scrolls || qobject_cast<const QAbstractScrollArea *>(above);
        const QRect place(widget->mapTo(&root, QPoint(0, 0)), widget->size());
        if (!scrolls && !root.rect().contains(place))
            report("outside");
    }
    return findings;
}

} // namespace lianming
