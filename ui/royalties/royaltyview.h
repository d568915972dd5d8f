// One way to look at royalties: the inbox of periods, the questions about lines, the audits. A view shows its list and
// has the page open records at the right; the page decides which view is seen and passes on what it is asked.
#pragma once

#include "ui/shell/page.h"

namespace lianming {

class FilterRow;
class SegmentedSwitch;

class RoyaltyView : public QWidget
{
    Q_OBJECT

public:
    /// Part of `page`, which lives longer.
    explicit RoyaltyView(Page &page) : m_page(page) {}

    /// Reads again what it shows, through load(). Called when it is first shown and after each change of the page's
    /// areas.
    virtual void reload() = 0;
    /// Sets every text again; called before it is first shown.
    virtual void retranslate() = 0;
    virtual void openRecord(qint64 id) { Q_UNUSED(id) }
    virtual void openRows(const QVariantMap &filter) { Q_UNUSED(filter) }
    /// The next (+1) or previous (−1) record while the detail is open.
    virtual void step(int direction) { Q_UNUSED(direction) }
    [[nodiscard]] virtual QAction *primaryAction() const { return nullptr; }
    /// As Page's, for this view alone; empty: as it opens.
    [[nodiscard]] virtual QStringList tourStates() const { return {}; }
    virtual void showTourState(const QString &state) { Q_UNUSED(state) }

    /// The switch between the page's views, in this view's filter row.
    [[nodiscard]] SegmentedSwitch *viewSwitch() const { return m_switch; }

Q_SIGNALS:
    /// How many things wait in this view.
    void badgeChanged(int count);

protected:
    [[nodiscard]] Page &page() const { return m_page; }
    [[nodiscard]] Session &session() const { return m_page.session(); }
    /// Page::load().
    template<class T, class Then>
    void load(QFuture<T> future, Then then, std::function<void(const Error &)> failed = {})
    {
        m_page.load(std::move(future), std::move(then), std::move(failed));
    }
    /// The row above the list, which begins with the switch between the views. Once in each view.
    [[nodiscard]] FilterRow *addFilterRow();

private:
    Page &m_page;
    SegmentedSwitch *m_switch = nullptr;
};

} // namespace lianming
