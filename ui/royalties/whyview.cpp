#include "ui/royalties/whyview.h"

#include "ui/shell/tokens.h"
#include "ui/text/royaltywords.h"

#include <QEvent>
#include <QHeaderView>

namespace lianming {

namespace {

/// Values that are codes of ours and have a word; everything else (amounts, names, days) is shown as it is.
bool isCoded(const std::string &key)
{
    return key == "status" || key == "kind" || key == "mode" || key == "measure" || key == "pool" || key == "basis"
           || key == "kinds" || key == "reasons";
}

QString valueText(const std::string &key, const OrderedJson &value)
{
    if (value.is_boolean())
        return value.get<bool>() ? WhyView::tr("yes") : WhyView::tr("no");
    if (!value.is_string())
        return QString::fromStdString(value.dump());
    const QString text = QString::fromStdString(value.get<std::string>());
    if (key == "reasons")
        return exceptionReasonText(text);
    return isCoded(key) ? royaltyTermText(text) : text;
}

bool isPlain(const OrderedJson &value)
{
    return !value.is_object() && !value.is_array();
}

} // namespace

WhyView::WhyView(QWidget *parent) : QTreeWidget(parent)
{
    setColumnCount(2);
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setIndentation(space::l);
    setUniformRowHeights(true);
    header()->setStretchLastSection(true);
    header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
}

void WhyView::explain(const OrderedJson &document)
{
    m_document = document;
    fill();
}

void WhyView::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void WhyView::fill()
{
    setAccessibleName(tr("Why this figure"));
    clear();
    for (auto it = m_document.begin(); it != m_document.end(); ++it)
        add(invisibleRootItem(), it.key(), it.value());
    expandAll();
}

void WhyView::add(QTreeWidgetItem *parent, const std::string &key, const OrderedJson &value)
{
    if (value.is_array() && value.empty())
        return;
    auto *item = new QTreeWidgetItem(parent, {royaltyTermText(QString::fromStdString(key))});
    item->setForeground(0, color(Token::Ink2));
    if (isPlain(value)) {
        item->setText(1, valueText(key, value));
        item->setFont(1, textFont(TextSize::Body, key == "royalty" || key == "cash_due" || key == "payable"));
        return;
    }
    if (value.is_object()) {
        for (auto it = value.begin(); it != value.end(); ++it)
            add(item, it.key(), it.value());
        return;
    }
    QStringList plain;
    for (const OrderedJson &entry : value) {
        if (isPlain(entry)) {
            plain.append(valueText(key, entry));
            continue;
        }
        auto *child = new QTreeWidgetItem(item, {QStringLiteral("%1").arg(item->childCount() + 1)});
        child->setForeground(0, color(Token::Ink3));
        for (auto it = entry.begin(); it != entry.end(); ++it)
            add(child, it.key(), it.value());
    }
    item->setText(1, plain.join(QStringLiteral(", ")));
}

} // namespace lianming
