// Bars for what speaks for a match: eight small ones in a list's row, each with its own place, and a long one with its
// words in the detail.
#pragma once

#include "core/matching/matchreason.h"
#include "ui/models/recorddelegate.h"

#include <QWidget>

namespace lianming {

/// A cell's values, a QList<qreal> in the order of matchFeatures; negative where nothing is known.
inline constexpr int MatchBarsRole = Qt::UserRole + 40;

class MatchBarsDelegate : public RecordDelegate
{
    Q_OBJECT

public:
    using RecordDelegate::RecordDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

/// What a reason's bar shows; negative where nothing is known.
[[nodiscard]] float barValue(const MatchReason &reason);

/// A bar from 0 to 1; empty where nothing is known.
class MatchBar : public QWidget
{
    Q_OBJECT

public:
    explicit MatchBar(float value, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    float m_value;
};

} // namespace lianming
