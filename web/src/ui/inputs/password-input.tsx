import { ArrowBigUpDash, Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { Input } from './input'

type PasswordInputProps = Omit<React.ComponentProps<typeof Input>, 'type' | 'icon'> & { autoComplete: 'current-password' | 'new-password' }

/** A password field that can show its text and warns about Caps Lock. */
export function PasswordInput({ className, onKeyDown, onKeyUp, onBlur, ...props }: PasswordInputProps) {
  const { t } = useTranslation()
  const [isShown, setShown] = useState(false)
  const [isCapsLock, setCapsLock] = useState(false)
  const look = (event: React.KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <div>
      <div className="relative">
        <Input
          {...props}
          type={isShown ? 'text' : 'password'}
          dir="ltr"
          autoCapitalize="none"
          spellCheck={false}
          className={cn('pe-11 rtl:ps-11 rtl:pe-3 rtl:text-end', className)}
          onKeyDown={(event) => (look(event), onKeyDown?.(event))}
          onKeyUp={(event) => (look(event), onKeyUp?.(event))}
          onBlur={(event) => (setCapsLock(false), onBlur?.(event))}
        />
        <button
          type="button"
          aria-label={isShown ? t('password.hide') : t('password.show')}
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
          className="absolute inset-y-0 end-0 grid w-11 cursor-pointer place-items-center rounded-lg text-fg-3 hover:text-fg"
        >
          {isShown ? <EyeOff className="size-4" /> : <Eye className="size-4" />}
        </button>
      </div>
      <p role="status" className="text-xs text-warn">
        {isCapsLock && (
          <span className="mt-1.5 flex items-center gap-1.5">
            <ArrowBigUpDash className="size-4 shrink-0" />
            {t('password.capsLock')}
          </span>
        )}
      </p>
    </div>
  )
}
