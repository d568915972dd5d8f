// Where the program begins without a workspace: look at the sample, open one of the last, make a new one, or connect to
// the team's server. Also where it comes back to when a workspace could not be opened, with the reason.
#pragma once

#include "core/base/progress.h"
#include "ui/shell/messages.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace lianming {

class Card;
class Label;
class Language;
class MessageBar;
class Prompts;
class Settings;

class StartWindow : public QWidget
{
    Q_OBJECT

public:
    StartWindow(Settings &settings, Language &language, Prompts &prompts, QWidget *parent = nullptr);

    /// Shows why opening failed.
    void fail(const Error &error);
    /// Greys everything while the sample is made, and shows how far it is; null: done.
    void setBusy(const std::shared_ptr<const Progress> &making);

Q_SIGNALS:
    void openRequested(const QString &address, bool create);
    void sampleRequested();
    /// A review package that somebody sent.
    void packageRequested(const QString &path);
    /// The making of the sample should stop.
    void stopRequested();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void retranslate();
    void fillRecent();
    void showProgress();

    Settings &m_settings;
    Language &m_language;
    Prompts &m_prompts;
    Messages m_messages;
    Label *m_title;
    Label *m_sentence;
    Label *m_recentHead;
    Label *m_serverHead;
    Label *m_busy;
    QPushButton *m_stop;
    QWidget *m_makingRow; ///< how far the making of the sample is, and Stop
    QVBoxLayout *m_recent;
    QPushButton *m_sample;
    QPushButton *m_new;
    QPushButton *m_open;
    QPushButton *m_package;
    QPushButton *m_switchLanguage;
    QLineEdit *m_address;
    QPushButton *m_connect;
    QWidget *m_body;
    std::shared_ptr<const Progress> m_making;
    QTimer m_tick;
};

} // namespace lianming
