import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { Icon, type IconName } from './icon.tsx';

type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  /** `main`: the one primary action of a view · `quiet`: everything else · `bare`: inside another box · `danger`: cannot be undone. */
  readonly look?: 'main' | 'quiet' | 'bare' | 'danger';
  readonly icon?: IconName;
};

export function Button({ look = 'quiet', icon, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} className={styles.button} data-look={look}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </button>
  );
}
