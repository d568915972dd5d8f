// Where the program begins without a workspace: look at the sample, open one of the last, make a new one, or connect to
// the team's server. Also where it comes back to when a workspace could not be opened, with the reason.
#pragma once

#include "ui/shell/messages.h"

#include <QWidget>

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
    /// `samplePath`: where the sample workspace is or will be; empty if there is none to offer.
    StartWindow(Settings &settings, Language &language, Prompts &prompts, const QString &samplePath,
                QWidget *parent = nullptr);

    /// Shows why opening failed.
    void fail(const Error &error);
    /// Greys everything while something is being opened or made.
    void setBusy(bool busy, const QString &text = {});

Q_SIGNALS:
    void openRequested(const QString &address, bool create);
    void sampleRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillRecent();

    Settings &m_settings;
    Language &m_language;
    Prompts &m_prompts;
    Messages m_messages;
    Label *m_title;
    Label *m_sentence;
    Label *m_recentHead;
    Label *m_serverHead;
    Label *m_busy;
    QVBoxLayout *m_recent;
    QPushButton *m_sample;
    QPushButton *m_new;
    QPushButton *m_open;
    QPushButton *m_switchLanguage;
    QLineEdit *m_address;
    QPushButton *m_connect;
    QWidget *m_body;
};

} // namespace lianming
