// Why a figure is what it is, unfolding step by step like a proof: the calculation's own explanation in words.
#pragma once

#include "core/base/json.h"

#include <QTreeWidget>

namespace lianming {

class WhyView : public QTreeWidget
{
    Q_OBJECT

public:
    explicit WhyView(QWidget *parent = nullptr);

    /// An explanation of core/royalties/explain.h.
    void explain(const OrderedJson &document);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void add(QTreeWidgetItem *parent, const std::string &key, const OrderedJson &value);

    OrderedJson m_document;
};

} // namespace lianming
