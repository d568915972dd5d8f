// What licensees report and what it earns: the inbox of reporting periods and the other views of the same work. The
// page holds the views and shows one of them; what each can do is its own business.
#pragma once

#include "ui/royalties/royaltyview.h"

class QStackedWidget;

namespace lianming {

class RoyaltiesPage : public Page
{
    Q_OBJECT

public:
    explicit RoyaltiesPage(Session &session);

    void reload() override;
    /// A statement.
    void openRecord(qint64 id) override;
    /// {"view": key} chooses the view; the rest is the view's. Without it: the inbox.
    void openRows(const QVariantMap &filter) override;
    [[nodiscard]] QAction *primaryAction() const override;
    void step(int direction) override;
    /// Of all views: "state" of the inbox, "view" and "view.state" of the others.
    [[nodiscard]] QStringList tourStates() const override;
    void showTourState(const QString &state) override;

protected:
    void retranslate() override;

private:
    struct View {
        QString key;
        RoyaltyView *widget;
        bool isLoaded = false;
    };

    void add(const QString &key, RoyaltyView *view);
    [[nodiscard]] View &current();
    void show(const QString &key);

    QList<View> m_views;
    QStackedWidget *m_stack;
};

} // namespace lianming
